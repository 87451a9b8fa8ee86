import CanonicalJSON
import Cooperation
import Hummingbird
import Ledger

enum ProgrammesController {
    static func all(_ visit: Visit) async throws -> ProgrammesPage {
        let programmes = try await visit.programmes()
        let recordedAt = try await visit.ledger.lastRecordedAt()
        return ProgrammesPage(ProgrammesModel(programmes, recordedAt: recordedAt, visit), visit)
    }

    static func one(_ visit: Visit) async throws -> ProgrammePage {
        let item = ItemID(try visit.parameter("id"))
        guard let view = try await visit.ledger.item(item), view.kind.kind.name == Programme.kind.name else {
            throw PortalError.notFound
        }
        let programme = try Programme(json: .object(view.settlement.content))
        let naming = try await visit.kept("naming " + item.rawValue) {
            try await visit.ledger.initiatives(ofProgramme: programme.names)
        }
        let rows = try await visit.ledger.rows(of: naming)
        let answers = try await ItemAnswers.read(view.members.map(\.item), visit)
        let life = ProgrammeLife(view, programme, try await visit.direction(), visit)
        return ProgrammePage(ProgrammeModel(view, programme, naming: rows, visit), life, answers: answers, visit)
    }
}

/// A programme with its address.
struct ToldProgramme: Sendable {
    let item: ItemID
    let programme: Programme
}

extension Programme {
    /// What an initiative may call it: its code or one of its titles.
    var names: [String] { [code] + title.texts }
}

extension Visit {
    /// All programmes.
    func programmes() async throws -> [ToldProgramme] {
        try await kept("programmes") {
            try await ledger.items(ofKind: Programme.kind).map { item, content in
                ToldProgramme(item: item, programme: try Programme(json: .object(content)))
            }
        }
    }

    /// The programme that an initiative names; nil where it names none that is known.
    func programme(named name: String) async throws -> ItemID? {
        let byName = try await kept("programmes by name") {
            let named = try await programmes().flatMap { told in
                told.programme.names.map { (Ledger.foldedName($0), told.item) }
            }
            return Dictionary(named, uniquingKeysWith: { first, _ in first })
        }
        return byName[Ledger.foldedName(name)]
    }
}

extension LocalizedText {
    /// The text in each language it has.
    var texts: [String] { languages.compactMap { self[$0]?.text } }
}
