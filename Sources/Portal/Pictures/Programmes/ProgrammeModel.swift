import Cooperation
import Ledger
import Localization

/// One programme, as plain display values.
struct ProgrammeModel: Sendable {
    /// A fact with who says it.
    struct Line: Sendable, Hashable {
        let label: String
        let value: String
    }

    let item: ItemID
    let title: TitleText
    let name: String
    let code: String
    let objective: TitleText?
    let lines: [Line]
    let isUnconfirmed: Bool
    let members: PictureTable
    /// Who says all this, and after which source; none where a party speaks for itself.
    let sayings: [Line]
    let naming: [InitiativeRow]
    let history: String
    let lastRecordedAt: Int64?

    init(_ view: ItemView, _ programme: Programme, naming rows: [ListRow], _ visit: Visit) {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        let words = ProgrammeWords(visit)
        item = view.head
        title = TitleText(programme.title, visit.language, untitled: programme.code)
        name = words.title(programme)
        code = programme.code
        objective =
            programme.objective.best(for: visit.language) == nil
            ? nil : TitleText(programme.objective, visit.language, untitled: "")
        isUnconfirmed = words.standing(programme) != nil
        let bodies = programme.bodies.map { body in
            body.role.map { "\(body.name) (\(labels.label($0.rawValue, in: "role").lowercasedFirst))" } ?? body.name
        }
        let unknown = text("programme.unknown")
        func line(_ label: String, _ value: String) -> Line {
            Line(label: label, value: value.isEmpty ? unknown : value)
        }
        lines = [
            line(text("programmes.type"), words.type(programme)),
            line(text("programmes.space"), words.space(programme)),
            line(text("programme.approval"), programme.approval.best(for: visit.language)?.text ?? ""),
            line(text("programme.bodies"), bodies.joined(separator: "; ")),
            line(text("programme.code"), programme.code),
        ]
        members = PictureTable(
            "members",
            title: text("programme.members"),
            columns: [
                .words("code", text("picture.code")), .words("country", text("countries.column.country")),
                .words("from", text("memberships.from")), .words("to", text("memberships.to")),
                .words("source", text("memberships.source")),
            ],
            rows: Collator(visit.language).sorted(programme.members) { labels.partner($0.country.rawValue) }.map {
                .init(
                    [
                        .text($0.country.rawValue), .text(labels.partner($0.country.rawValue)),
                        $0.from.map { .text($0.words(visit.language)) } ?? .none,
                        $0.to.map { .text($0.words(visit.language)) } ?? .none, .text($0.source),
                    ],
                    link: links.country($0.country.rawValue)
                )
            }
        )
        sayings = view.settlement.declaredBy.map { party in
            let source = view.entries.last { $0.statement.party == party }?.statement.source?.name
            return Line(
                label: labels.partner(party.rawValue),
                value: source ?? (party == .compilation ? programme.source : "")
            )
        }
        let reader = InitiativeRow.Reader(visit)
        naming = rows.map { InitiativeRow($0, reader) }
        history = links.history(of: view.head)
        lastRecordedAt = view.entries.last?.recordedAt
    }
}
