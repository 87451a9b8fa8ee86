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

    /// The shipped messages by language: the files of `Locales/es` and so on, one for each area, as one object.
    ///
    /// Throws ``Assets/Failure``.
    static func sources() throws -> [Language: [UInt8]] {
        var sources: [Language: [UInt8]] = [:]
        for language in Language.allCases {
            let folder = "Locales/\(language.rawValue)"
            let parts = try Assets.names(in: folder).map { name in
                try members(of: Assets.resource("\(folder)/\(name)"), path: "\(folder)/\(name)")
            }
            sources[language] = Array("{".utf8) + parts.joined(separator: Array(",".utf8)) + Array("}".utf8)
        }
        return sources
    }

    /// What stands between the braces of a file's one object.
    private static func members(of file: [UInt8], path: String) throws -> ArraySlice<UInt8> {
        guard let first = file.firstIndex(of: UInt8(ascii: "{")), let last = file.lastIndex(of: UInt8(ascii: "}")),
            first < last
        else { throw Assets.Failure.missing(path) }
        return file[(first + 1)..<last]
    }
}
