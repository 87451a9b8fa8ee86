import Foundation
import Localization
import Testing

@testable import Portal

@Suite("The portal's messages")
struct LocalesTests {
    @Test("Every message exists in the three languages with the same placeholders")
    func complete() throws {
        // given
        let catalog = try MessageCatalog(Texts.sources())

        // then
        #expect(catalog.problems().isEmpty, "\(catalog.problems())")
        #expect(catalog.keys.count > 20)
    }

    @Test("Every key that the sources write exists, and no message is left over")
    func used() throws {
        // given
        let catalog = try MessageCatalog(Texts.sources())
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Portal")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var source = ""
        for case let file as URL in files where file.pathExtension == "swift" {
            source += try String(contentsOf: file, encoding: .utf8)
        }

        // when
        let written = Set(source.matches(of: /text\("([a-z]+\.[A-Za-z0-9.-]+)"[,)]/).map { String($0.output.1) })

        // then
        #expect(written.subtracting(catalog.keys) == [])
        #expect(written.count > 10)
    }
}
