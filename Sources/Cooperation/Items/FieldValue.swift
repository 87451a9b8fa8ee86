import CanonicalJSON
import Localization

/// A value that a field of a kind can hold: it can be written down, read back, printed and compared.
public protocol FieldValue: Sendable, Hashable {
    /// What kind of input it takes, for forms, schemas and spreadsheets.
    static var form: FieldForm { get }

    /// Reads the written form; throws ``CanonicalJSON/JSONError`` for anything else.
    init(json: JSON) throws

    /// The written form; nil where nothing is said.
    var json: JSON? { get }

    /// The value as people read it, in one line.
    func words(_ language: Language, _ vocabularies: Vocabularies) -> String

    /// How another party's telling of the same field relates to this one.
    func compared(with other: Self) -> Comparison

    /// The value to stand for tellings that agree; symmetric, so that the order of arrival does not matter.
    func reconciled(with other: Self) -> Self
}

/// How two tellings of one field relate.
public enum Comparison: Sendable, Hashable {
    /// They say the same, or one says it more precisely.
    case same
    /// They contradict each other.
    case different
    /// They cannot be held against each other, such as titles in two languages.
    case incomparable
    /// They add to each other and cannot contradict, such as lists of documents.
    case complementary
}

extension FieldValue {
    public func compared(with other: Self) -> Comparison { self == other ? .same : .different }
    public func reconciled(with other: Self) -> Self { self }
}

/// What a field holds, for forms, schemas and spreadsheet columns.
public enum FieldForm: Sendable, Hashable {
    case localizedText
    case text
    case code(vocabulary: String)
    case codes(vocabulary: String)
    case participations
    case period
    case when
    case money
    case number
    case years
    case reference
    case references
    case list(of: String)
}
