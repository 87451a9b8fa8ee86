import Cooperation
import Localization

/// The organisations, as plain display values.
struct OrganisationsModel: Sendable {
    let active: PictureTable
    let silent: PictureTable
    let speaking: Int
    let recordedAt: Int64?

    init(_ register: OrganisationRegister, recordedAt: Int64?, _ visit: Visit) {
        let text = visit.text
        let words = OrganisationWords(visit)
        func table(_ name: String, _ title: String, _ entries: [OrganisationRegister.Entry]) -> PictureTable {
            PictureTable(
                name,
                title: title,
                columns: [
                    .words("code", text("picture.code")), .words("organisation", text("organisations.organisation")),
                    .words("type", text("organisations.type")), .numbers("declares", text("organisations.declares")),
                    .numbers("takes_part", text("organisations.takesPart")),
                    .words("standing", text("sectors.standing")),
                ],
                rows: entries.map { entry in
                    .init(
                        [
                            .text(entry.code), .text(words.name(entry)), .text(words.type(entry)),
                            .count(entry.declares), .count(entry.takesPart), .text(words.standing(entry) ?? ""),
                        ],
                        link: visit.links.organisation(entry.code)
                    )
                }
            )
        }
        let active = register.organisations.filter { $0.declares + $0.takesPart > 0 }
        let silent = register.organisations.filter { $0.declares + $0.takesPart == 0 }
        self.active = table("active", text("organisations.active"), active)
        self.silent = PictureTable(
            "known",
            title: text("organisations.known"),
            columns: [
                .words("code", text("picture.code")), .words("organisation", text("organisations.organisation")),
                .words("type", text("organisations.type")), .words("place", text("organisations.place")),
                .words("standing", text("sectors.standing")),
            ],
            rows: Collator(visit.language).sorted(silent) { words.name($0) }.map { entry in
                .init(
                    [
                        .text(entry.code), .text(words.name(entry)), .text(words.type(entry)),
                        .text(words.place(entry)), .text(words.standing(entry) ?? ""),
                    ],
                    link: visit.links.organisation(entry.code)
                )
            }
        )
        speaking = active.count { $0.declares > 0 }
        self.recordedAt = recordedAt
    }
}

/// The words about an organisation in the reader's language.
struct OrganisationWords: Sendable {
    private let labels: Labels
    private let text: Texts

    init(_ visit: Visit) {
        labels = visit.labels
        text = visit.text
    }

    func name(_ entry: OrganisationRegister.Entry) -> String {
        entry.term?.label(text.language) ?? entry.told?.title.best(for: text.language)?.text ?? entry.code
    }

    func type(_ entry: OrganisationRegister.Entry) -> String {
        let code = entry.told?.type?.rawValue ?? entry.term?.extra["type"]
        return code.map { labels.label($0, in: "organisation-type") } ?? ""
    }

    /// A mark where nobody has recognised it or it is from memory; nil where a public source was read.
    func standing(_ entry: OrganisationRegister.Entry) -> String? {
        if let term = entry.term { return term.standing == .confirmed ? nil : text("picture.unconfirmed") }
        if entry.told?.confirmed?.rawValue == "recognised" { return nil }
        return labels.label("named", in: "confirmation").lowercasedFirst
    }

    func place(_ entry: OrganisationRegister.Entry) -> String {
        (entry.told?.country?.rawValue ?? entry.term?.extra["seat"]).map { labels.partner($0) } ?? ""
    }

    func source(_ entry: OrganisationRegister.Entry) -> String { entry.term?.source ?? "" }
}
