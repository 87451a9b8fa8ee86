import Cooperation
import Ledger
import Localization
import Registry

/// The cover of a closed edition, as plain display values.
struct CoverModel: Sendable {
    struct Line: Sendable, Hashable {
        let label: String
        let address: String
    }

    let words: EditionWords
    let sentence: String
    let facts: [(label: String, value: String)]
    /// How to name it elsewhere.
    let citation: String
    let contents: [Line]
    let countries: [Line]
    /// Initiatives spoken of since, as titles that lead to what is known of them today.
    let corrections: [Line]
    let correctionCount: Int

    init(_ edition: FrozenEdition, _ picture: ReportPicture, corrected: [ListRow], _ visit: Visit) {
        let (text, links) = (visit.text, visit.links)
        let words = EditionWords(edition.told, visit)
        self.words = words
        sentence = ReportWords.sentence(words.title.text, picture, text)
        let list = links.initiatives(edition.scope)
        facts = [
            (text("editions.publisher"), words.publisher), (text("editions.number"), words.number),
            (text("editions.closed"), words.closed ?? ""), (text("editions.cut"), text.number(Int(edition.cut))),
        ]
        citation = text(
            "edition.citation",
            [
                "publisher": .text(words.publisher), "title": .text(words.title.text),
                "closed": .text(words.closed ?? ""), "cut": .text(text.number(Int(edition.cut))),
                "address": .text((visit.house.settings.publicAddress ?? "") + links.root),
            ]
        )
        contents = [
            Line(label: text("report.region"), address: links.report()),
            Line(label: text("section.initiatives"), address: list),
            Line(label: text("section.relations"), address: links.relations()),
            Line(label: text("section.sectors"), address: links.sectors()),
            Line(label: text("section.goals"), address: links.goals()),
            Line(label: text("section.programmes"), address: links.programmes()),
            Line(label: text("section.method"), address: links.method),
        ]
        let names = CountryNames(visit)
        let flows = picture.region.flows.value
        countries = names.members.filter { flows[PartyCode($0)].total > 0 }.map {
            Line(label: names.name($0), address: links.report(of: $0))
        }
        let today = Links(language: visit.language, space: visit.space.role)
        correctionCount = corrected.count
        corrections = corrected.prefix(EditionController.corrections).map { row in
            Line(
                label: TitleText(row.title, visit.language, untitled: text("list.untitled")).text,
                address: today.history(of: row.item)
            )
        }
    }
}
