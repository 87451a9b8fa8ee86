import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

/// A form on its way between what was told and what is typed: what stands ready in it, and what is read from it.
struct TellSheet: Sendable {
    let subject: TellSubject
    let graph: DirectionGraph
    let visit: DesignatedVisit

    init(_ subject: TellSubject, _ graph: DirectionGraph, _ visit: DesignatedVisit) {
        self.subject = subject
        self.graph = graph
        self.visit = visit
    }

    private var page: Visit { visit.visit }
    var kind: AnyKind { subject.form.kind }

    /// The items a field may name; those of a plan's own parts stand only in forms of that plan.
    private func named(in field: String) -> [ItemID]? {
        switch field {
        case "mandates": graph.mandates.map(\.item)
        case "instrument": graph.instruments.map(\.item)
        case "plan": (graph.plans.map(\.item) + graph.programmes.map(\.item)).filter { $0 != subject.item }
        case "parent" where kind.kind == PlanElement.kind, "anchor", "related":
            subject.root.map { root in
                (field == "parent" ? [root] : [])
                    + graph.descendants(of: root).map(\.item).filter { $0 != subject.item }
            }
        case "parent":
            graph.plans.flatMap { graph.descendants(of: $0.item) }
                .filter { Progress.delivering.contains($0.content.level?.rawValue ?? "") }.map(\.item)
        default: nil
        }
    }

    private var choices: [String: [ItemID]] {
        kind.fields.reduce(into: [:]) { choices, field in choices[field.name] = named(in: field.name) }
    }

    private var names: ItemNames {
        let words = DirectionWords(page, graph)
        let items = Set(choices.values.flatMap { $0 })
        let titles = items.map { item in (item, graph.named(item).map { words.title($0.title) } ?? item.rawValue) }
        return ItemNames(owner: visit.pen.party, titles: Dictionary(uniqueKeysWithValues: titles))
    }

    /// What stands in the form when it is opened.
    var written: FormValues {
        var values = FormWriter(language: page.language, vocabularies: page.vocabularies, items: names)
            .values(of: .object(subject.before), kind: kind)
        for (field, literal) in dates where page.language == .es {
            // A Spanish document's own words, where they still say the same.
            let when = try? WhenParser.parse(literal, defaultYear: subject.year).get().when
            if when?.json == subject.before[field] { values[field] = literal }
        }
        return values
    }

    /// The date whose words are kept, where the kind has one.
    private var dates: [(field: String, literal: String)] {
        guard kind["whenText"] != nil, let literal = subject.before["whenText"]?.text else { return [] }
        return [(kind["when"] == nil ? "held" : "when", literal)]
    }

    /// What the inputs say, with what the place decides.
    func read(_ values: FormValues) -> FormReader.Reading {
        let reader = FormReader(
            language: page.language,
            vocabularies: page.vocabularies,
            items: names,
            year: subject.year
        )
        var reading = reader.read(values, kind: kind, before: .object(subject.before))
        reading.problems.removeAll { subject.placed[$0.input] != nil }
        var content = reading.content.object ?? JSONObject()
        for member in subject.placed.members { content[member.key] = member.value }
        // A form asks for no verification, so what stood there stays.
        for field in ["standing"] where kind[field] != nil { content[field] = subject.before[field] }
        if kind["whenText"] != nil {
            let date = kind["when"] == nil ? "held" : "when"
            let typed = PostedFields.trimmed(values[date])
            let isKept = content[date] != nil && content[date] == subject.before[date]
            content["whenText"] =
                isKept
                ? subject.before["whenText"] : content[date] == nil ? nil : .string(typed)
        }
        if let parent = content["parent"].flatMap({ try? Reference(json: $0) }), let own = subject.item {
            let place = names.item(of: parent)
            if graph.descendants(of: own).contains(where: { $0.item == place }) {
                reading.problems.append(InputProblem("parent", .item(found: values["parent"])))
            }
        }
        // A programme is known by its code, which is the one it is filed under unless another is told.
        if kind.kind == Programme.kind, content["code"] == nil {
            content["code"] = values["codigo"].isEmpty ? subject.before["code"] : .string(values["codigo"])
        }
        // In the order of the fields, as every written form has them.
        let ordered = kind.fields.compactMap { field in
            content[field.name].map { JSONObject.Member(key: field.name, value: $0) }
        }
        reading.content = .object(JSONObject(ordered))
        return reading
    }

    func inputs(_ values: FormValues, _ problems: [InputProblem], _ blankRows: [String: Int]) -> FormInputs {
        var inputs = FormInputs(
            text: page.text,
            labels: page.labels,
            vocabularies: page.vocabularies,
            values: values,
            problems: problems,
            blankRows: blankRows
        )
        let names = names
        inputs.choices = choices.mapValues { items in items.map { names.typed($0) } }
        inputs.year = subject.year
        inputs.kind = wordsKind
        return inputs
    }

    /// The key that something new is filed under: one report for each matter and period, otherwise the party's code.
    func newKey(_ content: JSON, _ typed: String?) -> String {
        if kind.kind == FollowUp.kind, let about = subject.around {
            return "\(about)/\(content["period"]?.text ?? "")"
        }
        if let typed { return typed }
        if kind.kind == Programme.kind, let code = content["code"]?.text { return code }
        let now = page.house.settings.now()
        let mark = ItemID(kind: kind.kind.name, party: visit.pen.party, key: content.canonical).rawValue.prefix(4)
        return "\(visit.pen.party)-\(Moment(milliseconds: now).day?.iso ?? "")-\(now % 86_400_000)\(mark)"
    }

    /// Under which kind the names and helps of its fields stand: those of plans are one.
    var wordsKind: String { AnyKind.isPlan(kind.kind) ? Plan.kind.name : kind.kind.name }

    // MARK: Where it leads

    /// The page on which something told is seen.
    func address(of item: ItemID) -> String {
        let links = page.links
        switch kind.kind {
        case FollowUp.kind: return back
        case PlanElement.kind:
            guard let root = subject.root else { return links.element(item) }
            return graph.plan(root) == nil ? links.meeting(root) : links.element(item, of: root)
        default: return links.item(item, kind: kind.kind.name)
        }
    }

    /// The page this form was opened from.
    var back: String {
        if let twin = subject.twin { return page.links.programme(twin) }
        let isWhole = subject.around == nil || subject.around == subject.item && subject.root == subject.around
        guard let around = subject.around, !isWhole else { return page.links.tell() }
        let place = around == subject.item ? subject.root ?? around : around
        return DirectionWords(page, graph).address(place)
    }
}
