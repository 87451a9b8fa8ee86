import CanonicalJSON
import Localization

/// A kind as those see it who handle items of every kind: fields over written values, no type of its own.
public struct AnyKind: Sendable {
    public let kind: Kind
    public let fields: [AnyField]
    private let positions: [String: Int]
    /// The names of the fields that name other items.
    private let referring: [String]
    private let readFacts: @Sendable (JSON) throws -> Facts

    public init<Root: Content>(_ content: Root.Type) {
        kind = Root.kind
        fields = Root.fields.map { AnyField($0) }
        let positions = Dictionary(uniqueKeysWithValues: Root.fields.enumerated().map { ($1.name, $0) })
        self.positions = positions
        referring = fields.filter { $0.form == .reference || $0.form == .references }.map(\.name)
        readFacts = { try Root(json: $0, positions: positions).facts }
    }

    /// The field of that name.
    public subscript(field: String) -> AnyField? {
        positions[field].map { fields[$0] }
    }

    /// What lists and counts need of a content of this kind.
    public func facts(of content: JSON) throws -> Facts { try readFacts(content) }

    /// Whether its items can name others.
    public var refers: Bool { !referring.isEmpty }

    /// The items a content names, each with the field that names it, in the order of the fields.
    public func references(in content: JSON) throws -> [(field: String, reference: Reference)] {
        try referring.flatMap { field -> [(String, Reference)] in
            guard let value = content[field] else { return [] }
            let named = value.array == nil ? [try Reference(json: value)] : try [Reference](json: value)
            return named.map { (field, $0) }
        }
    }

    /// The kinds of plans; one more is one file, one line here and its name in the vocabulary `plan-kind`.
    public static let plans: [any Planned.Type] = [Plan.self, WorkProgramme.self, OperatingPlan.self]

    /// Whether items of a kind are plans, with elements below them.
    public static func isPlan(_ kind: Kind) -> Bool { plans.contains { $0.kind == kind } }

    /// Every kind the system knows; adding one is one file and one line here.
    public static let all: [AnyKind] =
        [
            AnyKind(Initiative.self), AnyKind(Programme.self), AnyKind(Organisation.self), AnyKind(Series.self),
            AnyKind(Summit.self), AnyKind(Instrument.self), AnyKind(Mandate.self), AnyKind(PlanElement.self),
            AnyKind(Meeting.self), AnyKind(FollowUp.self), AnyKind(Need.self), AnyKind(Edition.self),
        ] + plans.map { AnyKind($0) }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.kind.name, $0) })

    /// The kind of that name; throws ``ContentError/unknownKind(_:)``.
    public static func named(_ name: String) throws -> AnyKind {
        guard let kind = byName[name] else { throw ContentError.unknownKind(name) }
        return kind
    }
}

/// A field over written values.
public struct AnyField: Sendable {
    public let name: String
    public let form: FieldForm
    public let weight: Weight
    public let isRequired: Bool
    public let isFacet: Bool
    public let isSearched: Bool
    private let print: @Sendable (JSON, Language, Vocabularies) -> String?
    private let comparing: @Sendable (JSON, JSON) -> Comparison
    private let reconciling: @Sendable (JSON, JSON) -> JSON
    private let accepting: @Sendable (JSON) -> Bool

    init<Root>(_ field: Field<Root>) {
        name = field.name
        form = field.form
        weight = field.weight
        isRequired = field.isRequired
        isFacet = field.isFacet
        isSearched = field.isSearched
        print = field.print
        comparing = field.compare
        reconciling = field.reconcile
        accepting = { value in
            var content = Root()
            return (try? field.write(&content, value)) != nil
        }
    }

    /// Whether a written value is one this field can hold.
    public func accepts(_ value: JSON) -> Bool { accepting(value) }

    /// The value as people read it; the written form where it cannot be read.
    public func words(_ value: JSON, _ language: Language, _ vocabularies: Vocabularies) -> String {
        print(value, language, vocabularies) ?? value.canonical
    }

    /// How two tellings of this field relate.
    public func compare(_ one: JSON, _ other: JSON) -> Comparison { comparing(one, other) }

    /// The value to stand for two tellings that agree or add to each other.
    public func reconcile(_ one: JSON, _ other: JSON) -> JSON { reconciling(one, other) }
}
