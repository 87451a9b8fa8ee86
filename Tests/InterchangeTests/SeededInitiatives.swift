import Cooperation
import Localization
import TestSupport

/// Invented initiatives that use every field, with texts that tempt spreadsheets and parsers.
struct SeededInitiatives {
    private var random: SeededGenerator
    private let vocabularies: Vocabularies

    init(seed: UInt64, _ vocabularies: Vocabularies) {
        random = SeededGenerator(seed: seed)
        self.vocabularies = vocabularies
    }

    mutating func next() -> Initiative {
        var initiative = Initiative()
        initiative.title = localized()
        while initiative.title.isEmpty { initiative.title = localized() }
        initiative.objective = localized()
        initiative.legalFramework = localized()
        initiative.remarks = localized()
        initiative.modality = code()
        initiative.level = code()
        initiative.status = code()
        initiative.sector = code()
        initiative.secondarySector = code()
        initiative.goal = code()
        initiative.secondaryGoal = code()
        initiative.valuation = code()
        initiative.requestedBy = code()
        initiative.triangularAgreement = code()
        initiative.targets = many {
            Code("\(Int.random(in: 1...17, using: &$0.random)).\($0.pick(["1", "2", "a", "b"]))")
        }
        initiative.participants = many { maker in
            let role = maker.code() ?? Code<Role>("participant")
            if maker.chance(4) { return Participation(.named(maker.text()), role) }
            let vocabulary = maker.pick(["countries", "organisations", "regions"])
            let known = maker.vocabularies[vocabulary].terms.randomElement(using: &maker.random)?.code ?? "CL"
            return Participation(PartyCode(maker.chance(20) ? "XX-UNKNOWN-1" : known), role)
        }
        initiative.institutions = many {
            Institution(
                name: $0.text(),
                party: $0.chance(2) ? "CL" : nil,
                role: $0.code(),
                reference: $0.chance(3) ? $0.text() : nil
            )
        }
        initiative.approved = when()
        initiative.plannedStart = when()
        initiative.start = when()
        initiative.plannedEnd = when()
        initiative.end = when()
        initiative.budget = money()
        initiative.executed = money()
        initiative.expertDays = chance(2) ? quantity() : nil
        initiative.programme = chance(2) ? text() : ""
        initiative.classifications = many {
            SectorShare(vocabulary: "1", code: $0.text(), percentage: $0.chance(2) ? $0.quantity() : nil)
        }
        initiative.contributions = many { maker in
            Contribution(
                party: maker.chance(2) ? "BR" : nil,
                kind: maker.code() ?? "financial",
                stage: maker.chance(2) ? .budgeted : .executed,
                quantity: maker.chance(2) ? maker.quantity() : nil,
                unit: maker.chance(2) ? "expert-day" : nil,
                money: maker.money(),
                method: maker.code(),
                when: maker.when()
            )
        }
        initiative.locations = many { Location(name: $0.text(), country: $0.code()) }
        initiative.documents = many {
            DocumentLink(title: $0.localized(), url: "https://example.org/\($0.text())", category: $0.code())
        }
        initiative.identifiers = many { Identifier(scheme: $0.text(), value: $0.text()) }
        initiative.relations = many { Relation($0.pick(Relation.Sort.allCases), reference: $0.text()) }
        return initiative
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func many<Element>(_ make: (inout SeededInitiatives) -> Element) -> [Element] {
        guard chance(2) else { return [] }
        return (0..<Int.random(in: 1...3, using: &random)).map { _ in make(&self) }
    }

    private mutating func code<Name>() -> Code<Name>? {
        guard chance(2) else { return nil }
        return vocabularies[Name.vocabulary].terms.randomElement(using: &random).map { Code($0.code) }
    }

    private mutating func text() -> String {
        let pieces = [
            "=1+1", "+3", "-2", "@SUM(A1)", "'", "''=2", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "  ",
            "|", "[",
            "]", "{}", "(", ")", "Gestión", "cooperação", "água", "#REF!", "n/a", "-", "Total", "Título", "Chile",
            " y ",
            "Trinidad y Tobago", "_x000D_", "<b>", "&amp;", "😀", "e\u{301}", "\u{A0}", "1.234", "31/02/2022", "TRUE",
            "0012",
        ]
        return (0..<Int.random(in: 1...5, using: &random)).map { _ in pick(pieces) }.joined()
    }

    private mutating func localized() -> LocalizedText {
        var localized = LocalizedText()
        for language in Language.allCases where chance(2) {
            localized[language] = .init(text(), origin: pick(LocalizedText.Origin.allCases))
        }
        return localized
    }

    private mutating func quantity() -> Quantity {
        Quantity(
            units: Int64.random(in: -9_000_000_000...9_000_000_000, using: &random),
            places: Int.random(in: 0...4, using: &random)
        )
    }

    private mutating func money() -> Money? {
        guard chance(2) else { return nil }
        let limit: Int64 = chance(4) ? .max : 9_999_999
        return Money(
            minorUnits: .random(in: -limit...limit, using: &random),
            currency: pick(["USD", "EUR", "CLP", "BRL", "KWD", "XXX"])
        )
    }

    private mutating func when() -> When? {
        guard chance(2) else { return nil }
        let codes = [
            "2021-03-05", "1890-01-02", "2021", "2021-06", "2021-06-H1", "2021-06-WL", "2021-33", "2021-40", "XXXX-05",
            "2021/..", "../2022-01", ">2020-06-30", "<2019", "2020/2023-05", "[2021,2022]", "{2021-06,2021-09}",
            "permanent",
            "appropriate", "R/P3M", "after:la XIX reunión", "appropriate:la convocatoria, \"si procede\"", "2021-B",
        ]
        return When(code: pick(codes))
    }
}
