import Cooperation
import Ledger
import Localization

/// One initiative as lists show it, ready to be read.
struct InitiativeRow: Sendable {
    let address: String
    let title: TitleText
    /// Modality and level, in one line.
    let sort: String
    /// Who takes part: names by role, in the order of the roles.
    let roles: [RoleNames]
    let period: String
    let sector: String
    let goal: String
    let state: String
    let declaredBy: String

    /// The names that have one role.
    struct RoleNames: Sendable, Hashable {
        let role: String
        var names: [String]
        /// How many more there are.
        var further = 0
    }

    /// What is needed to read rows in one language, looked up once for a page.
    struct Reader: Sendable {
        let links: Links
        let language: Language
        let labels: Labels
        let text: Texts
        let untitled: String
        let modalities: [String: String]
        let levels: [String: String]
        let sectors: [String: String]
        let goals: [String: String]
        let roles: [String: String]

        init(_ visit: Visit) {
            links = visit.links
            language = visit.language
            labels = visit.labels
            text = visit.text
            untitled = text("list.untitled")
            modalities = labels.all(of: "modality")
            levels = labels.all(of: "level")
            sectors = labels.all(of: "sectors")
            goals = labels.all(of: "sdg")
            roles = labels.all(of: "role").mapValues { $0.lowercased() }
        }
    }

    /// A list is to be scanned: of a programme of sixteen countries these many are named.
    private static let namesPerRole = 4

    init(_ row: ListRow, _ reader: Reader) {
        let facts = row.view.facts
        address = reader.links.item(row.item, kind: facts.kind)
        title = TitleText(row.title, reader.language, untitled: reader.untitled)
        let modality = facts.modality.map { reader.modalities[$0] ?? $0 }
        let level = facts.level.map { reader.levels[$0] ?? $0 }
        sort = [level, modality].compactMap { $0 }.joined(separator: " · ")
        roles = Self.roles(facts, reader)
        period = Self.period(facts)
        sector = facts.sector.map { reader.sectors[$0] ?? $0 } ?? ""
        goal = facts.goal.map { code in reader.goals[code].map { "\(code) \($0)" } ?? code } ?? ""
        state = row.view.state
        declaredBy = row.view.declaredBy.map { reader.labels.partner($0.rawValue) }.joined(separator: ", ")
    }

    private static func roles(_ facts: Facts, _ reader: Reader) -> [RoleNames] {
        var groups: [RoleNames] = []
        for participant in facts.participants {
            let role = reader.roles[participant.role] ?? participant.role
            let index = groups.firstIndex { $0.role == role } ?? groups.count
            if index == groups.count { groups.append(RoleNames(role: role, names: [])) }
            if groups[index].names.count < namesPerRole {
                groups[index].names.append(reader.labels.partner(participant.code.rawValue))
            } else {
                groups[index].further += 1
            }
        }
        return groups
    }

    /// The years, as far as they are known: `2022–2023`, `2022–`, `–2023`.
    static func period(_ facts: Facts) -> String {
        switch (facts.start?.year, facts.end?.year) {
        case (let start?, let end?): start == end ? String(start) : "\(start)–\(end)"
        case (let start?, nil): "\(start)–"
        case (nil, let end?): "–\(end)"
        case (nil, nil): ""
        }
    }
}
