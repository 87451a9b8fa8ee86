import Cooperation
import Ledger
import Localization

/// What lists and covers say of an edition, in the reader's language.
struct EditionWords: Sendable {
    let title: TitleText
    let number: String
    let publisher: String
    /// The day it was closed in words; nil while it is open.
    let closed: String?
    let method: String?

    init(_ told: ToldEdition, _ visit: Visit) {
        let edition = told.edition
        title = TitleText(edition.title, visit.language, untitled: edition.number)
        number = edition.number
        publisher = ListFormat.joined(told.publishers.map { visit.labels.partner($0.rawValue) }, visit.language)
        closed = told.cut == nil ? nil : edition.closed?.words(visit.language)
        method = edition.method.best(for: visit.language)?.text
    }
}
