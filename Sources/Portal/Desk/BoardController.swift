import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Registry

/// Who owes what since when, for the secretariat: it reminds, and answers for nobody.
enum BoardController {
    static func page(_ visit: DesignatedVisit) async throws -> Response {
        let page = visit.visit
        if let refusal = visit.pen.refusal(of: .followDialogues, at: page.house.settings.now()) {
            throw RegistryError.refused(refusal)
        }
        let rows = try await owed(page)
        let names = PartyNames(page.labels, [:], page.language)
        let now = page.house.settings.now()
        let reminded = try await page.space.accounts?.remindings() ?? [:]
        let model = BoardModel(
            rows: rows.map { row in
                BoardModel.Row(
                    code: row.party.rawValue,
                    party: names(row.party),
                    toValidate: row.toValidate,
                    toAnswer: row.toAnswer,
                    since: row.since.map { Moment(milliseconds: $0).words(page.language) },
                    isDue: row.since.map { $0 + Int64(Commitment.patience) * 86_400_000 <= now } ?? false,
                    reminded: reminded[row.party].map { Moment(milliseconds: $0.at).words(page.language) },
                    canBeReminded: reminded[row.party].map { now - $0.at >= Accounts.reminderPause } ?? true
                )
            },
            seal: visit.seal,
            notice: page.notice
        )
        return page.respond(with: BoardPage(model: model, text: page.text, links: page.links))
    }

    /// Asks a party for its word, by a letter to those who speak for it.
    static func remind(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        guard let code = fields["pais"] else { throw PortalError.unreadableBody }
        let party = PartyCode(code)
        let letter = ReminderLetter(visit: page, party: party, sender: visit.pen.party)
        let owed = try await owed(page).first { $0.party == party }
        let reached = try await SignInController.accounts(page).remind(party, with: visit.pen) { language in
            letter.letter(toValidate: owed?.toValidate ?? 0, toAnswer: owed?.toAnswer ?? 0, in: language)
        }
        let notice: Notice = reached > 0 ? .reminded : .notReminded
        return .redirect(to: notice.told(at: page.links.board), status: .seeOther)
    }

    private struct Owed: Sendable {
        let party: PartyCode
        let toValidate: Int
        var toAnswer: Int
        var since: Int64?
    }

    /// What every country owes, the longest waiting first; made once for each state of the ledger.
    private static func owed(_ page: Visit) async throws -> [Owed] {
        try await page.kept("board") { try await count(page) }
    }

    private static func count(_ page: Visit) async throws -> [Owed] {
        let countries = page.vocabularies["countries"]
        let all = try await page.ledger.counts(
            of: .country,
            in: CatalogueQuery(values: [.kind: [Initiative.kind.name]])
        )
        var rows: [PartyCode: Owed] = [:]
        for count in all where countries[count.value] != nil {
            let party = PartyCode(count.value)
            let validate = try await DeskQuestions(visit: page, party: party).validate()
            rows[party] = Owed(party: party, toValidate: validate?.count ?? 0, toAnswer: 0, since: validate?.since)
        }
        for (party, answers) in try await page.ledger.owedAnswers() {
            var owed = rows[party] ?? Owed(party: party, toValidate: 0, toAnswer: 0)
            owed.toAnswer = answers.count
            owed.since = min(owed.since ?? answers.since, answers.since)
            rows[party] = owed
        }
        return rows.values.filter { $0.toValidate + $0.toAnswer > 0 }
            .sorted { ($0.since ?? .max, $0.party) < ($1.since ?? .max, $1.party) }
    }
}
