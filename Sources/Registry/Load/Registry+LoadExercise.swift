import CanonicalJSON
import Compilation
import Cooperation
import Interchange
import Ledger
import Localization

extension Registry {
    /// What in the shipped exercise does not fit; a test holds that it never happens.
    public enum ExerciseFailure: Error, Sendable, Equatable {
        /// A row of `acts.csv`, counted from 1 after its headings, names something that is not there.
        case act(row: Int, found: String)
        case declarations(rejected: Int)
    }

    /// Fills the exercise space with invented initiatives: each country's rows go in as its own file would.
    ///
    /// Does nothing where the space already holds them; gives the number of entries.
    @discardableResult
    public func loadExercise() async throws -> Int {
        guard try await ledger.lastSequence() == 0 else { return 0 }
        let bytes = try Shipped.resource("exercise/declarations.csv")
        let parties = Set(try Shipped.table("exercise/declarations.csv").compactMap { $0["declara"] }).sorted()
        var entries = 0
        for party in parties {
            let report = try await importFile(
                named: "ejercicio.csv",
                bytes: bytes,
                by: .pen(Pen(standing: .exercise, for: PartyCode(party)))
            )
            // Rows of the other countries stay out of this one's import, as they should; nothing else may.
            let rejected = report.problems.count { $0.severity == .error && $0.cause != .otherParty }
            guard rejected == 0 else { throw ExerciseFailure.declarations(rejected: rejected) }
            entries += report.entries
        }
        for (index, row) in try Shipped.table("exercise/acts.csv").enumerated() {
            entries += try await enact(row, number: index + 1)
        }
        return entries + (try await loadExerciseDirection())
    }

    private func enact(_ row: [String: String], number: Int) async throws -> Int {
        func failure(_ found: String) -> ExerciseFailure { .act(row: number, found: found) }
        guard let act = row["act"], let party = row["party"].map({ PartyCode($0) }), let code = row["code"] else {
            throw failure(row.description)
        }
        let pen = Pen(standing: .exercise, for: party)
        let item = ItemID(kind: Initiative.kind.name, party: party, key: code)
        let other = row["other_party"].map { other in
            (
                party: PartyCode(other),
                item: ItemID(kind: Initiative.kind.name, party: PartyCode(other), key: row["other_code"] ?? "")
            )
        }
        switch act {
        case "same":
            guard let other else { throw failure("same") }
            try await confirmTwins(item, other.item, with: pen, note: row["note"])
        case "separate":
            guard let other else { throw failure("separate") }
            try await separateTwins(item, other.item, with: pen, note: row["note"])
        default:
            guard let field = row["field"],
                let position = try await position(act, row, field: field, other: other?.item)
            else { throw failure(act) }
            try await answer(Stance(field: field, position, note: row["note"]), on: item, with: pen)
        }
        return 1
    }

    private func position(
        _ act: String,
        _ row: [String: String],
        field: String,
        other: ItemID?
    ) async throws -> Stance.Position? {
        switch act {
        case "agree":
            guard let other, let value = try await declared(field, of: other) else { return nil }
            return .agrees(with: value)
        case "propose": return row["value"].flatMap { written(field, $0) }.map { .proposes($0) }
        case "differ": return .agreesToDiffer
        case "reserve": return .reserves
        case "object": return .objects
        default: return nil
        }
    }

    /// What the party that opened an item holds on a field: a value it proposed since, or what it declared.
    private func declared(_ field: String, of item: ItemID) async throws -> JSON? {
        guard let view = try await ledger.item(item) else { return nil }
        let party = view.members.first { $0.item == item }?.party
        return view.settlement[field]?.positions.first { $0.party == party }?.held
    }

    /// A value as people write it, in its written form.
    private func written(_ field: String, _ text: String) -> JSON? {
        var content = Initiative()
        switch field {
        case "title": content.title = LocalizedText(text, .es)
        case "objective": content.objective = LocalizedText(text, .es)
        case "start": content.start = try? WhenParser.parse(text).get().when
        case "end": content.end = try? WhenParser.parse(text).get().when
        case "approved": content.approved = try? WhenParser.parse(text).get().when
        case "sector": content.sector = Code(text)
        case "secondarySector": content.secondarySector = Code(text)
        case "sdg": content.goal = Code(text)
        case "status": content.status = Code(text)
        case "modality": content.modality = Code(text)
        case "level": content.level = Code(text)
        case "expertDays": content.expertDays = Quantity(text)
        case "budget", "executed":
            let parts = text.split(separator: " ")
            let currency = parts.first { $0.allSatisfy(\.isLetter) }.map(String.init) ?? "USD"
            let money = parts.lazy.compactMap { Quantity($0) }.first.flatMap { Money($0, currency: currency) }
            if field == "budget" { content.budget = money } else { content.executed = money }
        default: return nil
        }
        return content.json[field]
    }
}
