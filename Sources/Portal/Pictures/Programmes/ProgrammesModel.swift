import Cooperation
import Localization

/// All programmes, as plain display values.
struct ProgrammesModel: Sendable {
    let number: Int
    let withMembers: Int
    let table: PictureTable
    let recordedAt: Int64?

    init(_ programmes: [ToldProgramme], recordedAt: Int64?, _ visit: Visit) {
        let (text, links) = (visit.text, visit.links)
        number = programmes.count
        withMembers = programmes.count { !$0.programme.members.isEmpty }
        self.recordedAt = recordedAt
        let words = ProgrammeWords(visit)
        let sorted = Collator(visit.language).sorted(programmes) { words.title($0.programme) }
        table = PictureTable(
            "programmes",
            title: text("programmes.list"),
            columns: [
                .words("code", text("picture.code")), .words("programme", text("programmes.programme")),
                // Beside the name, so that it is seen on a phone too.
                .words("standing", text("sectors.standing")), .words("type", text("programmes.type")),
                .words("space", text("programmes.space")), .words("approved", text("programmes.approved")),
                .numbers("members", text("programmes.members")),
            ],
            rows: sorted.map { told in
                let programme = told.programme
                return .init(
                    [
                        .text(programme.code), .text(words.title(programme)), .text(words.standing(programme) ?? ""),
                        .text(words.type(programme)), .text(words.space(programme)),
                        .text(programme.approved?.words(visit.language) ?? ""),
                        programme.members.isEmpty ? .none : .count(programme.members.count),
                    ],
                    link: links.programme(told.item)
                )
            }
        )
    }
}

/// The codes of a programme in the reader's language.
struct ProgrammeWords: Sendable {
    private let labels: Labels
    private let text: Texts

    init(_ visit: Visit) {
        labels = visit.labels
        text = visit.text
    }

    func title(_ programme: Programme) -> String {
        programme.title.best(for: text.language)?.text ?? programme.code
    }

    /// Empty where nobody says it: a type that is only remembered is not said.
    func type(_ programme: Programme) -> String {
        programme.type.map { labels.label($0.rawValue, in: "pipa-type") } ?? ""
    }

    func space(_ programme: Programme) -> String {
        programme.space.map { labels.label($0.rawValue, in: "space") } ?? ""
    }

    /// A mark where no public source was read; nil where one was.
    func standing(_ programme: Programme) -> String? {
        programme.standing?.rawValue == Term.Standing.confirmed.rawValue ? nil : text("picture.unconfirmed")
    }
}
