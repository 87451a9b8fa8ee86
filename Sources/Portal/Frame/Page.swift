import Markup

/// What one page says; its frame is the ``Layout``'s concern.
///
/// A page is made of plain display values in the reader's language, so that it can be tested without a ledger.
protocol Page: Sendable {
    /// The name of the page in tabs, bookmarks and search results.
    var title: String { get }
    /// One sentence for search results and shared links.
    var abstract: String? { get }
    /// The entry of the main navigation it belongs to.
    var area: Section? { get }
    /// The way from the home page to this one, without the two.
    var crumbs: [Crumb] { get }
    /// The same content as files.
    var files: [FileLink] { get }
    /// What changes in it, for programs that follow it.
    var feed: String? { get }
    /// Whether search engines may keep it.
    var isIndexed: Bool { get }
    /// What stands in the main part; its first heading is the page's only `h1`.
    @HTMLBuilder var content: Node { get }
}

extension Page {
    var abstract: String? { nil }
    var area: Section? { nil }
    var crumbs: [Crumb] { [] }
    var files: [FileLink] { [] }
    var feed: String? { nil }
    var isIndexed: Bool { true }
}

/// A step on the way from the home page to where the reader is.
struct Crumb: Sendable, Hashable {
    let label: String
    let address: String

    init(_ label: String, _ address: String) {
        self.label = label
        self.address = address
    }
}

/// The content of a page in another form.
struct FileLink: Sendable, Hashable {
    let form: FileForm
    let address: String

    init(_ form: FileForm, _ address: String) {
        self.form = form
        self.address = address
    }
}

/// The entries of the main navigation, in their order.
enum Section: String, Sendable, CaseIterable {
    case initiatives, relations, countries, sectors, goals, programmes, direction, method

    /// The key of the entry's name.
    var key: String { "section.\(rawValue)" }
}
