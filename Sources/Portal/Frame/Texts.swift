import Foundation
import Localization

/// The portal's messages in one language.
struct Texts: Sendable {
    let language: Language
    private let catalog: MessageCatalog?

    init(_ catalog: MessageCatalog?, _ language: Language) {
        self.catalog = catalog
        self.language = language
    }

    /// The message under a key, with its arguments put in.
    func callAsFunction(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
        catalog?.text(key, language, arguments) ?? key
    }

    /// A whole number in groups of three digits.
    func number(_ number: Int) -> String { NumberFormat.grouped(number, language) }

    /// The shipped files of messages by language.
    ///
    /// Throws ``Assets/Failure``.
    static func sources() throws -> [Language: [UInt8]] {
        var sources: [Language: [UInt8]] = [:]
        for language in Language.allCases {
            sources[language] = try Assets.resource("Locales/\(language.rawValue).json")
        }
        return sources
    }
}
