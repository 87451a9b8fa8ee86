import CanonicalJSON
import Cooperation
import Credentials

/// What a letter is about; who and when stand around it.
public enum Letter: Sendable, Hashable {
    /// Opens an account once, for what its person is to be.
    case invitation(Secret, PartyCode, Designation.Role)
    /// Someone asked for another password for this address; the link is made when it is the letter's turn.
    case passwordReset(Secret?)
    case passwordChanged
    case designated(PartyCode, Designation.Role)
    case designationEnded(PartyCode, Designation.Role)
    /// Anything else, in the words of whoever writes it.
    case message(MailTopic, subject: String, paragraphs: [String], lines: [Line] = [], link: String?)

    /// One of several things a letter tells of, with the way to it.
    public struct Line: Sendable, Hashable {
        public let text: String
        /// In the portal where it begins with a slash.
        public let address: String

        public init(_ text: String, _ address: String) {
            self.text = text
            self.address = address
        }
    }

    public var topic: MailTopic {
        switch self {
        case .invitation, .passwordReset, .passwordChanged, .designated, .designationEnded: .account
        case .message(let topic, _, _, _, _): topic
        }
    }
}

/// What mail is about, as far as people can choose not to have it.
public enum MailTopic: String, Sendable, Hashable, CaseIterable {
    /// Links to get in, and what has changed about one's rights; goes to everyone.
    case account
    case reminders
    case digest
    case alerts

    public var canBeLeft: Bool { self != .account }
}

extension Letter {
    /// Reads the written form; throws ``CanonicalJSON/JSONError``.
    init(json: JSON) throws {
        func party() throws -> PartyCode { PartyCode(try json.expectText("party")) }
        func role() throws -> Designation.Role {
            guard let role = Designation.Role(rawValue: try json.expectText("role")) else {
                throw JSONError.mismatch(path: "role", expected: "known role")
            }
            return role
        }
        switch try json.expectText("letter") {
        case "invitation": self = .invitation(Secret(try json.expectText("secret")), try party(), try role())
        case "passwordReset": self = .passwordReset(json["secret"]?.text.map { Secret($0) })
        case "passwordChanged": self = .passwordChanged
        case "designated": self = .designated(try party(), try role())
        case "designationEnded": self = .designationEnded(try party(), try role())
        case "message":
            self = .message(
                MailTopic(rawValue: try json.expectText("topic")) ?? .alerts,
                subject: try json.expectText("subject"),
                paragraphs: try json["paragraphs"]?.expectArray("paragraphs").compactMap(\.text) ?? [],
                lines: try (json["lines"]?.expectArray("lines") ?? []).map {
                    Line(try $0.expectText("text"), try $0.expectText("address"))
                },
                link: json["link"]?.text
            )
        default: throw JSONError.mismatch(path: "letter", expected: "known letter")
        }
    }

    var json: JSON {
        switch self {
        case .invitation(let secret, let party, let role):
            [
                "letter": "invitation", "secret": .string(secret.text), "party": .string(party.rawValue),
                "role": .string(role.rawValue),
            ]
        case .passwordReset(let secret): ["letter": "passwordReset", "secret": JSON(secret?.text)]
        case .passwordChanged: ["letter": "passwordChanged"]
        case .designated(let party, let role):
            ["letter": "designated", "party": .string(party.rawValue), "role": .string(role.rawValue)]
        case .designationEnded(let party, let role):
            ["letter": "designationEnded", "party": .string(party.rawValue), "role": .string(role.rawValue)]
        case .message(let topic, let subject, let paragraphs, let lines, let link):
            [
                "letter": "message", "topic": .string(topic.rawValue), "subject": .string(subject),
                "paragraphs": .array(paragraphs.map { .string($0) }),
                "lines": .array(lines.map { ["text": .string($0.text), "address": .string($0.address)] }),
                "link": JSON(link),
            ]
        }
    }
}
