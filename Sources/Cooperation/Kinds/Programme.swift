import CanonicalJSON
import Localization

/// An Ibero-American programme, initiative or affiliated project (PIPA).
public struct Programme: Content {
    public static let kind = Kind("programme", agreement: .owner)

    public var title = LocalizedText()
    public var objective = LocalizedText()
    /// The code people know it by, such as `IBERMUSEOS`.
    public var code = ""
    public var type: Code<ProgrammeType>?
    public var space: Code<Space>?
    /// The summit and year that approved it, in words.
    public var approval = LocalizedText()
    public var approved: When?
    public var members: [ProgrammeMember] = []
    /// Governing council, presidency, technical unit…, where a source names them.
    public var bodies: [Institution] = []
    /// What members and others put in, by period; a yearly plan says what it is spent on.
    public var contributions: [Contribution] = []
    public var documents: [DocumentLink] = []
    public var source = ""
    /// Whether a public source was read, or it is told from memory.
    public var standing: Code<Confirmation>?

    public init() {}

    public static let fields: [Field<Programme>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("objective", \.objective, weight: .wording, searched: true),
        .init("code", \.code, weight: .reference, searched: true),
        .init("type", \.type, weight: .substance, facet: true),
        .init("space", \.space, weight: .sector, facet: true),
        .init("approval", \.approval, weight: .substance),
        .init("approved", \.approved, weight: .period),
        .init("members", \.members, weight: .role, facet: true),
        .init("bodies", \.bodies, weight: .role, searched: true),
        .init("contributions", \.contributions, weight: .money),
        .init("documents", \.documents, weight: .reference),
        .init("source", \.source, weight: .reference),
        .init("standing", \.standing, weight: .reference),
    ]

    /// Those that are members on a day.
    public func members(on day: CalendarDay) -> [ProgrammeMember] {
        members.filter { member in
            member.from?.earliest.map { $0 <= day } ?? true && member.to?.latest.map { day <= $0 } ?? true
        }
    }

    /// It stands among the initiatives as a regional programme of its members.
    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            modality: "regional",
            level: "programme",
            participants: members.map { Facts.Participant(code: PartyCode($0.country.rawValue), role: "participant") },
            approved: approved?.earliest,
            start: approved?.earliest,
            years: YearSpan.years(from: approved, to: nil)
        )
    }
}

/// A country's membership of a programme, with its dates and source.
public struct ProgrammeMember: Sendable, Hashable, ListElement {
    public let country: Code<Country>
    public let from: When?
    public let to: When?
    public let source: String

    public init(country: Code<Country>, from: When? = nil, to: When? = nil, source: String = "") {
        self.country = country
        self.from = from
        self.to = to
        self.source = source
    }

    public static var listForm: FieldForm { .list(of: "programmeMember") }

    public init(json: JSON) throws {
        country = Code(try json.expectText("country"))
        from = try json["from"].map { try When(json: $0) }
        to = try json["to"].map { try When(json: $0) }
        source = json["source"]?.text ?? ""
    }

    public var element: JSON {
        var object = JSONObject()
        object["country"] = .string(country.rawValue)
        object["from"] = from?.json
        object["to"] = to?.json
        object["source"] = source.json
        return .object(object)
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        let name = country.words(language, vocabularies)
        guard let from else { return name }
        return "\(name) (\(from.words(language))\(to.map { "–\($0.words(language))" } ?? ""))"
    }
}
