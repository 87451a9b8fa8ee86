import CanonicalJSON
import Localization

/// The years a span of fuzzy dates touches, for lists by year.
public enum YearSpan {
    /// The years from the earliest to the latest day known, at most a century; nil where neither is known.
    public static func years(from start: When?, to end: When?) -> ClosedRange<Int>? {
        let first = start?.earliest?.year ?? end?.earliest?.year
        let last = end?.latest?.year ?? start?.latest?.year
        guard let first, let last else { return nil }
        return first <= last ? first...min(last, first + 99) : first...first
    }
}

extension When: FieldValue {
    public static var form: FieldForm { .when }

    public init(json: JSON) throws {
        guard let value = json.text.flatMap({ When(code: $0) }) else {
            throw JSONError.mismatch(path: "when", expected: "date code")
        }
        self = value
    }

    public var json: JSON? { .string(code) }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String { words(language) }

    /// A coarser telling of the same date is no difference.
    public func compared(with other: When) -> Comparison {
        When.compatible(self, other) ? .same : .different
    }

    /// The more precise of two tellings; of equally precise ones the first in the order of their codes.
    public func reconciled(with other: When) -> When {
        guard let own = span, let its = other.span else { return code <= other.code ? self : other }
        if own != its { return own < its ? self : other }
        return code <= other.code ? self : other
    }

    /// The days from the earliest to the latest reading.
    private var span: Int? {
        guard let earliest, let latest else { return nil }
        return latest.dayNumber - earliest.dayNumber
    }
}
