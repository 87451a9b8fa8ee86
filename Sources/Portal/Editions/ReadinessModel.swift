import Cooperation
import Ledger
import Localization
import Registry

/// How ready each country is for an open edition, as plain display values.
struct ReadinessModel: Sendable {
    let words: EditionWords
    let total: Int
    let agreed: Int
    /// Countries that have not spoken of an initiative in which others say they take part.
    let silentCountries: Int
    let table: PictureTable

    init(_ told: ToldEdition, _ items: [CountedItem], _ visit: Visit) {
        let (text, links) = (visit.text, visit.links)
        words = EditionWords(told, visit)
        total = items.count
        agreed = items.count(where: \.isAgreed)
        let names = CountryNames(visit)
        let scope = InitiativeQuery(told.edition.scope)
        var lines: [String: Line] = [:]
        for item in items {
            for country in Set(item.facts.participants.map(\.code)) {
                lines[country.rawValue, default: Line()].add(item, of: country)
            }
        }
        silentCountries = names.members.count { lines[$0]?.silent ?? 0 > 0 }
        func cells(_ line: Line) -> [PictureCell] {
            [.count(line.total), .count(line.silent), .count(line.differing), .count(line.agreed), .share(line.share)]
        }
        // Whoever owes most words comes first.
        let owing = names.members.filter { lines[$0] != nil }
            .sorted { (-(lines[$0]?.silent ?? 0), names.name($0)) < (-(lines[$1]?.silent ?? 0), names.name($1)) }
        table = PictureTable(
            "readiness",
            title: text("readiness.table"),
            columns: [
                .words("code", text("picture.code")), .words("country", text("countries.column.country")),
                .numbers("initiatives", text("picture.initiatives")), .numbers("silent", text("readiness.silent")),
                .numbers("differing", text("readiness.differing")), .numbers("agreed", text("role.agreedCount")),
                .numbers("share", text("role.agreed")),
            ],
            rows: owing.map { code in
                .init(
                    [.text(code), .text(names.name(code))] + cells(lines[code] ?? Line()),
                    link: links.initiatives(scope.adding(code, to: .country))
                )
            }
        )
    }

    /// The initiatives of one country in the scope.
    private struct Line {
        var total = 0
        /// Those on which it has not spoken, though others say that it takes part.
        var silent = 0
        var differing = 0
        var agreed = 0

        var share: Double? { total > 0 ? Double(agreed) / Double(total) : nil }

        mutating func add(_ item: CountedItem, of country: PartyCode) {
            total += 1
            if !item.declaredBy.contains(country) { silent += 1 }
            if item.state == FieldState.differing.name { differing += 1 }
            if item.isAgreed { agreed += 1 }
        }
    }
}
