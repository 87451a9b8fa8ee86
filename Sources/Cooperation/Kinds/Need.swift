/// What a party asks another one for: assistance, an expert, an experience.
///
/// How it stands is not said in it but follows from what its addressees answer, and from what was linked to it.
public struct Need: Content {
    public static let kind = Kind("need", agreement: .owner)

    public var title = LocalizedText()
    /// What is asked, and for what.
    public var text = LocalizedText()
    /// Who is asked.
    public var addressees: [Institution] = []
    public var sector: Code<Sector>?
    /// By when it is needed.
    public var due: When?
    public var documents: [DocumentLink] = []
    public var source = ""

    public init() {}

    public static let fields: [Field<Need>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("text", \.text, weight: .wording, searched: true),
        .init("addressees", \.addressees, weight: .role, required: true, searched: true),
        .init("sector", \.sector, weight: .sector, facet: true),
        .init("due", \.due, weight: .period),
        .init("documents", \.documents, weight: .reference),
        .init("source", \.source, weight: .reference),
    ]

    public var facts: Facts {
        Facts(kind: Self.kind.name, sector: sector?.rawValue, start: due?.earliest, end: due?.latest)
    }
}

/// How a need stands: derived from what was said of it, never typed in.
public enum NeedState: String, Sendable, Hashable, CaseIterable {
    /// Nobody asked has said anything yet.
    case asked
    /// One of those asked has said that it takes it up.
    case takenUp = "taken-up"
    /// Something was linked that meets it.
    case answered
    /// Everyone asked has said no, each with its reason.
    case declined
    /// Whoever asked has taken it back.
    case withdrawn

    /// - Parameters:
    ///   - addressees: Those who are asked and can say something.
    ///   - isMet: Whether something that meets it is linked.
    public init(_ dialogue: Dialogue, addressees: Set<PartyCode>, isMet: Bool) {
        let answers = dialogue.stands.filter { $0.stance.field == Stance.whole && addressees.contains($0.party) }
        func has(_ stand: Dialogue.Stand) -> Bool { if case .agrees = stand.stance.position { true } else { false } }
        let declining = Set(answers.filter { $0.stance.position == .objects }.map(\.party))
        self =
            if dialogue.tellings.isEmpty {
                .withdrawn
            } else if isMet {
                .answered
            } else if answers.contains(where: has) {
                .takenUp
            } else if !addressees.isEmpty, declining == addressees {
                .declined
            } else {
                .asked
            }
    }
}
