import Figures
import Foundation
import Localization
import Markup

/// Puts figures into frames that say what is shown, on how much it rests, who says it and until when.
struct PictureFigures: Sendable {
    let text: Texts
    let links: Links
    let recordedAt: Int64?
    let isExercise: Bool
    /// Where the page's numbers stand as files.
    let address: @Sendable (FileForm) -> String

    init(_ visit: Visit, recordedAt: Int64?, address: @escaping @Sendable (FileForm) -> String) {
        text = visit.text
        links = visit.links
        isExercise = visit.space.role == .exercise
        self.recordedAt = recordedAt
        self.address = address
    }

    /// How values are written in this language.
    var number: NumberText { Self.number(text.language) }

    /// Whole numbers without, others with one decimal place: the middle of an axis is often a half.
    static func number(_ language: Language) -> NumberText {
        { NumberFormat.decimal($0, places: $0 == $0.rounded() ? 0 : 1, language) }
    }

    /// A figure with its table behind it.
    ///
    /// - Parameters:
    ///   - id: A name unique in the page, where it is not the table's.
    ///   - summary: What a reader who does not see the figure should know from it.
    ///   - source: Who says it, where it is not this ledger.
    ///   - showsTable: Whether the table is folded behind the figure; false where the content is the table.
    func frame(
        _ table: PictureTable,
        id: String? = nil,
        title: String? = nil,
        subtitle: String? = nil,
        summary: String = "",
        source: String? = nil,
        note: String? = nil,
        indicator: String? = nil,
        showsTable: Bool = true,
        @HTMLBuilder content: () -> Node
    ) -> Node {
        let basis = table.basis
        return FigureFrame(
            id: "figura-" + (id ?? table.name),
            title: title ?? table.title,
            subtitle: [subtitle, basis?.words(text)].compactMap { $0 }.joined(separator: " · ").uppercasedFirst,
            summary: summary,
            source: source ?? text(isExercise ? "picture.sourceExercise" : "picture.source"),
            asOf: recordedAt.map { text("picture.asOf", ["date": .text(Self.day($0, text.language))]) },
            agreed: basis?.agreedWords(text),
            note: note,
            links: formLinks(table.name) + method(basis?.indicator ?? indicator),
            table: showsTable ? table.data(text.language) : nil,
            tableLabel: text("picture.table")
        ).node(content: content)
    }

    /// The table itself as the figure, its rows leading on.
    func shown(
        _ table: PictureTable,
        subtitle: String? = nil,
        note: String? = nil,
        indicator: String? = nil,
        source: String? = nil
    ) -> Node {
        frame(table, subtitle: subtitle, source: source, note: note, indicator: indicator, showsTable: false) {
            PictureTableView(table: table, language: text.language).node
        }
    }

    private func formLinks(_ name: String) -> [FigureLink] {
        [FileForm.csv, .json].map { FigureLink($0.label, links.table(name, of: address($0))) }
    }

    private func method(_ indicator: String?) -> [FigureLink] {
        indicator.map { [FigureLink(text("picture.method"), links.method($0))] } ?? []
    }

    /// A moment as a day in words, in universal time.
    static func day(_ milliseconds: Int64, _ language: Language) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return DateFormat.day(parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1, language)
    }
}
