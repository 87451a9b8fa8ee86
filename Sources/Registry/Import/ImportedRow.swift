import CanonicalJSON
import Cooperation
import Interchange

/// What became of one row of a file, or would.
public struct ImportedRow: Sendable, Hashable {
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        case added, changed, unchanged
        /// It could not be taken; the report's problems say why.
        case rejected
        /// Nobody chose it.
        case leftOut
    }

    public let place: Place
    public let outcome: Outcome
    /// The party's code of it; nil where that could not be read.
    public var key: String?
    public var item: ItemID?
    /// The name of its kind.
    public var kind: String?
    /// The names of the fields that get another value.
    public var fields: [String] = []
    var content: JSON?

    public var title: LocalizedText {
        content?["title"].flatMap { try? LocalizedText(json: $0) } ?? LocalizedText()
    }
}
