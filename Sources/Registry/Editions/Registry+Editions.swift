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
    /// A number is one to twenty letters, digits, points and hyphens.
    case badNumber(String)
}

extension Registry {
    /// A party opens an edition: from now on its readiness can be seen.
    ///
    /// - Parameter scope: The initiatives it is to tell of, as the query of an address; all where it is empty.
    @discardableResult
    public func openEdition(
        _ number: String,
        title: LocalizedText,
        scope: InitiativeQuery = InitiativeQuery(),
        method: LocalizedText = LocalizedText(),
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
        try await declare(edition, .openEdition, with: pen)
        return item
    }

    /// Closes an edition at the last entry before this one; it never changes afterwards.
    @discardableResult
    public func closeEdition(_ number: String, with pen: Pen) async throws -> ToldEdition {
        let party = pen.party
        try check(party)
        let item = ItemID(kind: Edition.kind.name, party: party, key: number)
        guard var told = try await ledger.edition(item) else { throw EditionError.unknown(number: number) }
        guard told.cut == nil else {
            throw EditionError.closed(number: number, on: told.edition.closed?.code ?? "")
        }
        var edition = told.edition
        edition.cut = Quantity(units: try await ledger.lastSequence())
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
