import Credentials
import Foundation
import People

/// The node's key: a file beside the database, never in it, so that neither a stolen backup nor a copy opens anything.
public enum NodeKey {
    /// Reads the key at a path; where there is no file, draws one and keeps it, readable by its owner alone.
    ///
    /// Throws ``AccountError/unusableKey(_:)``.
    public static func load(
        _ path: String,
        chance: @Sendable (Int) -> [UInt8] = Accounts.systemChance
    ) throws -> SealingKey {
        if !FileManager.default.fileExists(atPath: path) { try make(path, chance) }
        guard let data = FileManager.default.contents(atPath: path),
            let bytes = Base32.decode(String(decoding: data, as: UTF8.self).filter { !$0.isNewline }),
            let key = try? SealingKey(bytes)
        else { throw AccountError.unusableKey(path) }
        return key
    }

    private static func make(_ path: String, _ chance: @Sendable (Int) -> [UInt8]) throws {
        let text = Base32.encode(chance(SealingKey.length)) + "\n"
        // Written aside and linked: of two processes that start at once, the one that comes late reads what the other
        // drew, and neither reads half of it.
        let draft = "\(path).\(Base32.encode(chance(10)))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw AccountError.unusableKey(path) }
        defer { unlink(draft) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(text.utf8))
            try file.synchronize()
        } catch {
            throw AccountError.unusableKey(path)
        }
        guard link(draft, path) == 0 || errno == EEXIST else { throw AccountError.unusableKey(path) }
    }
}

extension Accounts {
    /// Makes sure that the key is the one this database was first used with; throws ``AccountError/otherKey``.
    public func claimKey() async throws {
        let mark = key.digest("encuentro", for: "key mark")
        try await people.write { records in
            guard let known = try records.keyMark() else { return try records.setKeyMark(mark) }
            guard ConstantTime.equal(known, mark) else { throw AccountError.otherKey }
        }
    }
}
