import Markup

/// What surrounds every figure, so that no number stands without its origin.
///
/// All words come from the caller, in the reader's language.
public struct FigureFrame: Sendable {
    /// An id that is unique in the page; other ids are made from it.
    public var id: String
    /// What the figure shows, as a sentence where it can be one.
    public var title: String
    /// The unit and the period.
    public var subtitle: String
    /// What a reader who does not see the figure should know from it.
    public var summary: String
    /// Who says it: “Fuente: SEGIB”.
    public var source: String
    /// Until when it is known: “al 21 de noviembre de 2026”.
    public var asOf: String?
    /// How much of it the parties agreed: “64 % acordado”.
    public var agreed: String?
    /// What must be known to read it rightly.
    public var note: String?
    /// Table, CSV, JSON, how it is counted.
    public var links: [FigureLink]
    /// The numbers, to be opened below the figure.
    public var table: DataTable?
    /// What opens the table: “Ver los datos”.
    public var tableLabel: String

    /// A frame by its parts.
    public init(
        id: String,
        title: String,
        subtitle: String,
        summary: String,
        source: String,
        asOf: String? = nil,
        agreed: String? = nil,
        note: String? = nil,
        links: [FigureLink] = [],
        table: DataTable? = nil,
        tableLabel: String = ""
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.summary = summary
        self.source = source
        self.asOf = asOf
        self.agreed = agreed
        self.note = note
        self.links = links
        self.table = table
        self.tableLabel = tableLabel
    }

    /// The figure inside its frame.
    public func node(@HTMLBuilder content: () -> Node) -> Node {
        figure(.class("fig"), .id(id), .aria("labelledby", "\(id)-title")) {
            figcaption(.id("\(id)-title")) { title }
            p(.class("sub")) { subtitle }
            if !summary.isEmpty { p(.class("unseen")) { summary } }
            content()
            if let note { p(.class("remark")) { note } }
            if let table {
                details(.class("behind")) {
                    Markup.summary { tableLabel.isEmpty ? table.caption : tableLabel }
                    table.node
                }
            }
            footer {
                span { source }
                if let asOf { span { asOf } }
                if let agreed { span(.class("agreed")) { agreed } }
                if !links.isEmpty {
                    span(.class("forms")) { for link in links { a(.href(link.address)) { link.label } } }
                }
            }
        }
    }
}
