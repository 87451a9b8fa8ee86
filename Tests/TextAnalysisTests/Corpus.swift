import Foundation
import Localization

/// The folder of real texts, where there is one.
enum Corpus {
    static let folder = ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"]

    struct Entry: Decodable {
        let lang: String
        let title: String
        let text: String

        var language: Language? { Language(tag: lang) }
    }

    static func entries() throws -> [Entry] {
        guard let folder else { return [] }
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/search/corpus-es-pt.jsonl"))
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Entry.self, from: $0) }
    }

    static func lines(_ path: String) throws -> [String] {
        guard let folder else { return [] }
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
