import Foundation

/// The style sheet and the script, in memory, each at an address that changes with its content.
struct Assets: Sendable {
    /// One file as it is sent.
    struct Asset: Sendable {
        let bytes: [UInt8]
        let type: String
        /// The address, such as `/recursos/style.1a2b3c4d.css`.
        let address: String
    }

    /// What the portal cannot do without is not there; its path below the resources.
    enum Failure: Error, Equatable {
        case missing(String)
    }

    static let root = "recursos"

    private let byName: [String: Asset]
    private let byFile: [String: Asset]

    init() throws {
        var byName: [String: Asset] = [:]
        for (name, type) in [
            ("style.css", "text/css; charset=utf-8"), ("encuentro.js", "text/javascript; charset=utf-8"),
            ("icon.svg", "image/svg+xml"),
        ] {
            let bytes = try Self.resource(name)
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            let file = name[..<dot] + "." + Self.fingerprint(bytes) + name[dot...]
            byName[name] = Asset(bytes: bytes, type: type, address: "/\(Self.root)/\(file)")
        }
        self.byName = byName
        byFile = Dictionary(
            uniqueKeysWithValues: byName.values.map { (String($0.address.dropFirst(Self.root.count + 2)), $0) }
        )
    }

    var names: [String] { byName.keys.sorted() }

    /// Where a file is found; empty for one that is not shipped.
    func address(of name: String) -> String { byName[name]?.address ?? "" }

    /// The file whose address ends like that.
    func asset(file: String) -> Asset? { byFile[file] }

    /// The bytes of a shipped file.
    static func resource(_ path: String) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: url(path)) else { throw Failure.missing(path) }
        return Array(data)
    }

    /// The names of the files in a shipped folder, sorted.
    static func names(in folder: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: url(folder).path) else {
            throw Failure.missing(folder)
        }
        return names.sorted()
    }

    private static func url(_ path: String) -> URL {
        Bundle.module.bundleURL.appending(path: "Resources").appending(path: path)
    }

    /// 64 bits of FNV-1a in hexadecimal: enough to tell versions of a file apart, no protection against anybody.
    static func fingerprint(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
