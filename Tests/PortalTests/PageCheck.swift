import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Markup
import NIOCore

@testable import Portal

/// A visit made by hand, to look at the tree of a page before it becomes bytes.
extension Portal {
    func visit(_ address: String, _ language: Language = .es, inExercise: Bool = false) -> Visit? {
        guard let space = house[inExercise ? .exercise : .main] else { return nil }
        let request = Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: address),
            body: RequestBody(buffer: ByteBuffer())
        )
        return Visit(request: request, parameters: Parameters(), language: language, space: space, house: house)
    }
}

extension Page {
    /// What would leave a reader behind on this page inside its frame.
    func problems(in visit: Visit) -> [TreeProblem] {
        TreeCheck(page: Layout(page: self, visit: visit).node).problems
    }
}
