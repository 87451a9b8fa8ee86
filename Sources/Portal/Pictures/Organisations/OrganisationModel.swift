import Cooperation
import Ledger
import Localization
import Registry

/// One organisation, as plain display values.
struct OrganisationModel: Sendable {
    struct Line: Sendable, Hashable {
        let label: String
        let value: String
        var address: String?
    }

    let code: String
    let name: String
    let declares: Int
    let takesPart: Int
    let standing: String?
    let lines: [Line]
    let told: PictureTable
    let roles: PictureTable
    let sectors: PictureTable
    let states: StatesModel
    let memberships: MembershipsModel
    let members: MembershipsModel
    let latest: [InitiativeRow]
    let list: String
    let outside: OutsideWords
    let recordedAt: Int64?

    init(
        _ entry: OrganisationRegister.Entry,
        _ picture: OrganisationPicture,
        latest rows: [ListRow],
        recordedAt: Int64?,
        _ visit: Visit
    ) {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        let words = OrganisationWords(visit)
        code = entry.code
        name = words.name(entry)
        declares = entry.declares
        takesPart = entry.takesPart
        standing = words.standing(entry)
        let declared = links.initiatives(InitiativeQuery().adding(entry.code, to: .declaredBy))
        let taken = links.initiatives(InitiativeQuery().adding(entry.code, to: .country))
        list = entry.declares > 0 ? declared : taken
        lines = [
            Line(
                label: text("organisations.declares"),
                value: text.number(entry.declares),
                address: entry.declares > 0 ? declared : nil
            ),
            Line(
                label: text("organisations.takesPart"),
                value: text.number(entry.takesPart),
                address: entry.takesPart > 0 ? taken : nil
            ),
            Line(label: text("organisations.type"), value: words.type(entry)),
            Line(label: text("organisations.place"), value: words.place(entry)),
            Line(label: text("picture.code"), value: entry.code),
            Line(label: text("memberships.source"), value: words.source(entry)),
        ].filter { !$0.value.isEmpty }
        told = PictureTable(
            "declares",
            title: text("organisation.declares"),
            columns: [
                .words("code", text("picture.code")), .words("modality", text("picture.modality")),
                .numbers("initiatives", text("picture.initiatives")),
            ],
            rows: picture.told.map {
                .init([.text($0.value), .text(labels.label($0.value, in: "modality")), .count($0.count)])
            }
        )
        let columns = RoleColumns(text)
        roles = PictureTable(
            "roles",
            title: text("organisation.roles"),
            columns: [.words("code", text("picture.code")), .words("party", text("theme.party"))] + columns.columns,
            rows: picture.roles[entry.code].map {
                [.init([.text(entry.code), .text(words.name(entry))] + columns.cells($0))]
            } ?? [],
            basis: PictureBasis(picture.roles.flows, as: "as-provider")
        )
        sectors =
            CountTable(
                "sectors",
                text("theme.sectors"),
                picture.sectors,
                text: text,
                column: text("picture.sector"),
                indicator: "by-sector",
                link: { links.sector($0) },
                label: { labels.label($0, in: "sectors") }
            ).table
        states = StatesModel(picture.states, visit)
        memberships = MembershipsModel(of: entry.code, visit)
        members = MembershipsModel(in: entry.code, visit)
        let reader = InitiativeRow.Reader(visit)
        latest = rows.map { InitiativeRow($0, reader) }
        outside = OutsideWords(picture.outside, visit)
        self.recordedAt = recordedAt
    }
}
