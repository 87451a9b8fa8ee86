/// A question to the catalogue: which initiatives, in which order, which page.
public struct CatalogueQuery: Sendable, Hashable {
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// The latest word first.
        case changed
        /// Those told first come first.
        case told
        /// The latest start first; without a start last.
        case start
        /// The earliest start first; without a start last.
        case oldest
        /// Matches in titles first; only with a text.
        case relevance
    }

    /// Words to be found; empty for none.
    public var text: String
    /// Values wanted per facet: any of them; between facets all must hold.
    public var values: [Facet: Set<String>]
    /// Values that must all hold together, such as the countries on both sides.
    public var together: [Facet: Set<String>]
    /// Values none of which may hold.
    public var without: [Facet: Set<String>]
    /// Active in any of these years.
    public var years: ClosedRange<Int>?
    /// Changed by an entry after this one.
    public var changedAfter: Int64?
    public var order: Order
    /// From 1.
    public var page: Int
    /// Rows on a page, 1–500.
    public var size: Int

    public init(
        text: String = "",
        values: [Facet: Set<String>] = [:],
        together: [Facet: Set<String>] = [:],
        without: [Facet: Set<String>] = [:],
        years: ClosedRange<Int>? = nil,
        changedAfter: Int64? = nil,
        order: Order = .changed,
        page: Int = 1,
        size: Int = 25
    ) {
        self.text = text
        self.values = values
        self.together = together
        self.without = without
        self.years = years
        self.changedAfter = changedAfter
        self.order = order
        self.page = page
        self.size = size
    }

    /// The same question without order and page: what counts depend on.
    var filter: CatalogueQuery {
        var filter = self
        filter.order = .changed
        filter.page = 1
        filter.size = 25
        return filter
    }
}
