import Cooperation

/// A kind that is told by form, besides initiatives: the form is its list of fields and nothing else.
struct Tellable: Sendable {
    let kind: AnyKind
    /// Fields that the place where the form was opened decides.
    var placed: Set<String> = []
    /// Fields few fill in; those of little weight stand with them, folded behind the others.
    var rare: Set<String> = []

    /// Fields no form asks for: a person who tells something confirms it, and the words of a date are those typed.
    private static let left: Set<String> = ["standing", "whenText", "root"]

    static let all: [Tellable] =
        AnyKind.plans.map { Tellable(kind: AnyKind($0)) } + [
            Tellable(
                kind: AnyKind(PlanElement.self),
                placed: ["root"],
                rare: ["baseline", "target", "unit", "verification", "remarks", "parent"]
            ),
            Tellable(kind: AnyKind(Meeting.self), rare: ["hostChoice", "call", "baseDocument", "delegations"]),
            Tellable(kind: AnyKind(Programme.self), rare: ["approval", "approved"]),
            Tellable(kind: AnyKind(FollowUp.self), placed: ["about"]),
            Tellable(kind: AnyKind(Need.self)),
        ]

    static func named(_ kind: String) -> Tellable? { all.first { $0.kind.kind.name == kind } }

    /// What begins by itself, and not below or about something else.
    static var beginnings: [Tellable] { all.filter(\.placed.isEmpty) }

    private var asked: [AnyField] {
        kind.fields.filter { !Self.left.contains($0.name) && !placed.contains($0.name) }
    }

    private func isRare(_ field: AnyField) -> Bool {
        rare.contains(field.name) || (field.weight == .reference && !field.isRequired)
    }

    var fields: [AnyField] { asked.filter { !isRare($0) } }
    var further: [AnyField] { asked.filter(isRare) }
}
