import CanonicalJSON
import Localization
import People

/// A letter with whom it goes to, as it waits in the queue.
public struct Envelope: Sendable, Hashable {
    public let address: EmailAddress
    public let language: Language
    public let name: String
    public let letter: Letter

    init(address: EmailAddress, language: Language, name: String, letter: Letter) {
        self.address = address
        self.language = language
        self.name = name
        self.letter = letter
    }

    /// Reads the written form; throws ``CanonicalJSON/JSONError``.
    init(json: JSON) throws {
        guard let address = EmailAddress(try json.expectText("address")),
            let language = Language(rawValue: try json.expectText("language")), let letter = json["letter"]
        else { throw JSONError.mismatch(path: "envelope", expected: "address, language and letter") }
        self.init(
            address: address,
            language: language,
            name: try json.expectText("name"),
            letter: try Letter(json: letter)
        )
    }

    var json: JSON {
        [
            "address": .string(address.text), "language": .string(language.rawValue), "name": .string(name),
            "letter": letter.json,
        ]
    }
}
