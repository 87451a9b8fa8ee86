import Foundation

/// The package as SwiftPM reads it: `swift package dump-package`.
struct Manifest: Decodable {
    let targets: [Target]

    struct Target: Decodable {
        let name: String
        let type: String
        /// Where its sources stand, where the manifest says so.
        let path: String?
        let dependencies: [Dependency]

        /// The targets of this package it depends on.
        var targets: [String] { dependencies.compactMap(\.target) }
        /// The products of other packages it depends on.
        var products: [String] { dependencies.compactMap(\.product) }
    }

    /// One of `{"byName": ["Ledger", null]}`, `{"target": […]}` and `{"product": ["GRDB", "GRDB.swift", null, null]}`.
    struct Dependency: Decodable {
        let target: String?
        let product: String?

        enum CodingKeys: String, CodingKey { case byName, target, product }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            func name(_ key: CodingKeys) throws -> String? {
                guard values.contains(key) else { return nil }
                var parts = try values.nestedUnkeyedContainer(forKey: key)
                return try parts.decode(String.self)
            }
            target = try name(.byName) ?? name(.target)
            product = try name(.product)
        }
    }

    /// The targets that are shipped, without the tests and what they lean on.
    var shipped: [Target] { targets.filter { $0.type != "test" && $0.path?.hasPrefix("Tests/") != true } }

    /// Asks SwiftPM, once.
    static func read() throws -> Manifest { try cached.get() }

    private static let cached = Result { try JSONDecoder().decode(Manifest.self, from: dump()) }

    /// SwiftPM's own answer, with a scratch folder apart: the package's own belongs to the `swift test` that runs this.
    private static func dump() throws -> Data {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("arrows-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", House.root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return answer
    }
}
