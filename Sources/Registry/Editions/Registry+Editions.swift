import CanonicalJSON
import Cooperation
import Ledger
import Localization

/// Why an edition cannot be opened or closed.
public enum EditionError: Error, Sendable, Equatable {
    /// The party has an edition of that number.
    case exists(number: String)
    /// The party has none of that number.
    case unknown(number: String)
    /// It was closed on that day and stays as it is.
    case closed(number: String, on: String)
    /// Nothing was said yet at the entry it was to be closed at.
    case beyond(entry: Int64)
    /// A number is one to twenty letters, digits, points and hyphens.
    case badNumber(String)
}

extension Registry {
    /// A party opens an edition: from now on its readiness can be seen.
    ///
    /// - Parameters:
    ///   - scope: The initiatives it is to tell of, as the query of an address; all where it is empty.
    ///   - due: When it is meant to be closed; a word to the others, nothing happens by itself.
    @discardableResult
    public func openEdition(
        _ number: String,
        title: LocalizedText,
        scope: InitiativeQuery = InitiativeQuery(),
        method: LocalizedText = LocalizedText(),
        due: When? = nil,
        with pen: Pen
    ) async throws -> ItemID {
        let party = pen.party
        try check(party)
        guard (1...20).contains(number.count),
            number.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") })
        else { throw EditionError.badNumber(number) }
        let item = ItemID(kind: Edition.kind.name, party: party, key: number)
        guard try await ledger.edition(item) == nil else { throw EditionError.exists(number: number) }
        var edition = Edition()
        edition.title = title
        edition.number = number
        edition.scope = scope.written
        edition.method = method
        edition.due = due
        try await declare(edition, .openEdition, with: pen)
        return item
    }

    /// Closes an edition; it never changes afterwards.
    ///
    /// - Parameter entry: The last entry it knows, as it was looked at before; the last there is where nil.
    @discardableResult
    public func closeEdition(_ number: String, at entry: Int64? = nil, with pen: Pen) async throws -> ToldEdition {
        let party = pen.party
        try check(party)
        let item = ItemID(kind: Edition.kind.name, party: party, key: number)
        guard var told = try await ledger.edition(item) else { throw EditionError.unknown(number: number) }
        guard told.cut == nil else {
            throw EditionError.closed(number: number, on: told.edition.closed?.code ?? "")
        }
        var edition = told.edition
        let last = try await ledger.lastSequence()
        let cut = entry ?? last
        guard (1...max(1, last)).contains(cut) else { throw EditionError.beyond(entry: cut) }
        edition.cut = Quantity(units: cut)
        edition.closed = CalendarDay(dayNumber: Int(now() / 86_400_000)).map { When($0) }
        try await declare(edition, .closeEdition, with: pen)
        told = try await ledger.edition(item) ?? told
        return told
    }

    private func declare(_ edition: Edition, _ right: Right, with pen: Pen) async throws {
        let item = ItemID(kind: Edition.kind.name, party: pen.party, key: edition.number)
        let act = Act.declare(kind: Edition.kind.name, key: edition.number, content: edition.json)
        _ = try await enter([Word(pen, item, act, right: right)])
    }
}
