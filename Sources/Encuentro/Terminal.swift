import CanonicalJSON
import Foundation
import Localization

/// Where words for people and data for programs go: messages to standard error, data to standard output.
enum Terminal {
    /// The language of messages: from LC_ALL, LC_MESSAGES or LANG; Spanish where they say none of ours.
    static let language: Language = {
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return Language(tag: String(locale.prefix(2))) ?? .es
    }()

    /// The one of three wordings that the reader understands.
    static func text(es: String, pt: String, en: String) -> String {
        switch language {
        case .es: es
        case .pt: pt
        case .en: en
        }
    }

    /// A message in the three languages, of which the reader sees one.
    static func say(es: String, pt: String, en: String) { write(text(es: es, pt: pt, en: en) + "\n") }

    /// A number with what it counts: "1 propuesta", "2 propuestas".
    static func count(_ number: some BinaryInteger, _ one: String, _ several: String) -> String {
        "\(number) \(number == 1 ? one : several)"
    }

    /// A message that needs no translation.
    static func say(_ text: String) { say(es: text, pt: text, en: text) }

    /// A passing message that the next one overwrites; only where a person watches.
    static func progress(_ text: String) {
        guard isatty(2) == 1 else { return }
        write("\r\u{1B}[K\(text)")
    }

    static func endProgress() {
        guard isatty(2) == 1 else { return }
        write("\r\u{1B}[K")
    }

    /// One object on standard output.
    ///
    /// Throws where it cannot be written: whoever reads it must not take silence for an answer.
    static func print(_ json: JSON) throws {
        try FileHandle.standardOutput.write(contentsOf: Data(json.bytes + [UInt8(ascii: "\n")]))
    }

    /// What cannot be told, on a full disk or to a reader who has gone, must not end the work.
    private static func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
