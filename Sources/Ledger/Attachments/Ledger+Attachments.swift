import Cooperation
import SQLStore

/// A file that is kept with the ledger, by the hash of its content.
public struct Attachment: Sendable, Hashable {
    /// SHA-256 in hexadecimal.
    public let hash: String
    /// Bytes.
    public let size: Int
    /// What it was found to be when it came in.
    public let type: String
}

extension Ledger {
    /// Keeps a file; the same content is kept once, and counts as brought today.
    ///
    /// - Parameter check: Looks within the transaction whether it may be kept; where it throws nothing is.
    public func keepAttachment(
        _ bytes: [UInt8],
        type: String,
        now: Int64,
        check: @Sendable @escaping (any SQLConnection) throws -> Void
    ) async throws -> Attachment {
        let attachment = Attachment(hash: Digest.hexadecimal(bytes), size: bytes.count, type: type)
        try await database.write { connection in
            try check(connection)
            guard try !Self.touch([attachment.hash], connection, now: now).isEmpty else { return }
            try connection.execute(
                """
                INSERT INTO attachment (hash, size, type, made)
                VALUES (\(attachment.hash), \(attachment.size), \(type), \(now)) ON CONFLICT DO NOTHING
                """
            )
            try connection.execute(
                """
                INSERT INTO attachment_content (hash, content) VALUES (\(attachment.hash), \(bytes))
                ON CONFLICT DO NOTHING
                """
            )
        }
        return attachment
    }

    public func attachment(_ hash: String) async throws -> Attachment? {
        try await database.read { connection in
            try connection.row("SELECT hash, size, type FROM attachment WHERE hash = \(hash)").map { row in
                Attachment(hash: try row.text(0), size: Int(try row.int(1)), type: try row.text(2))
            }
        }
    }

    public func attachmentContent(_ hash: String) async throws -> [UInt8]? {
        try await database.read { connection in
            try connection.row("SELECT content FROM attachment_content WHERE hash = \(hash)")?.blob(0)
        }
    }

    /// The items of which a declaration names a file.
    public func items(naming hash: String) async throws -> [ItemID] {
        try await database.read { connection in
            try connection.rows("SELECT item FROM attachment_use WHERE hash = \(hash) ORDER BY item")
                .map { ItemID(try $0.text(0)) }
        }
    }

    /// Marks files as wanted now, within the transaction that names them, so that no sweep takes them meanwhile; gives
    /// those that are not kept here.
    public static func touch(
        _ hashes: Set<String>,
        _ connection: any SQLConnection,
        now: Int64
    ) throws -> Set<String> {
        var missing = hashes
        // A row that is changed is looked at again by a sweep that waited for it.
        for hash in hashes.sorted()
        where try connection.execute("UPDATE attachment SET made = \(now) WHERE hash = \(hash)") > 0 {
            missing.remove(hash)
        }
        return missing
    }

    /// Removes files that came in before a moment and that no declaration names; gives how many.
    ///
    /// - Parameter kept: Others that are still wanted.
    @discardableResult
    public func sweepAttachments(madeBefore moment: Int64, but kept: Set<String>) async throws -> Int {
        try await database.write { connection in
            let loose = try connection.rows(
                """
                SELECT hash FROM attachment WHERE made < \(moment)
                    AND NOT EXISTS (SELECT 1 FROM attachment_use WHERE attachment_use.hash = attachment.hash)
                """
            ).map { try $0.text(0) }.filter { !kept.contains($0) }
            var count = 0
            for hash in loose {
                count += try connection.execute(
                    "DELETE FROM attachment WHERE hash = \(hash) AND made < \(moment)"
                )
            }
            return count
        }
    }

    /// The hashes of all files, in their order.
    func attachmentHashes() async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT hash FROM attachment ORDER BY hash").map { try $0.text(0) }
        }
    }

    /// Copies every file to another ledger, one at a time, with the day it came in.
    public func copyAttachments(to target: Ledger) async throws {
        for hash in try await attachmentHashes() {
            let row = try await database.read { connection in
                try connection.row(
                    """
                    SELECT attachment.hash, size, type, made, content FROM attachment
                    JOIN attachment_content ON attachment_content.hash = attachment.hash
                    WHERE attachment.hash = \(hash)
                    """
                )?.values
            }
            guard let row, row.count == 5 else { continue }
            try await target.database.write { connection in
                try connection.insert(
                    into: "attachment",
                    columns: ["hash", "size", "type", "made"],
                    rows: [Array(row.prefix(4))],
                    onConflict: .ignore
                )
                try connection.insert(
                    into: "attachment_content",
                    columns: ["hash", "content"],
                    rows: [[row[0], row[4]]],
                    onConflict: .ignore
                )
            }
        }
    }

    /// What does not hold of the files: content that is not what its hash says, and files that are named and not kept.
    func attachmentFaults() async throws -> [Verification.Fault] {
        var faults: [Verification.Fault] = []
        for hash in try await attachmentHashes() {
            guard let content = try await attachmentContent(hash), Digest.hexadecimal(content) == hash else {
                faults.append(.changedAttachment(hash: hash))
                continue
            }
        }
        let missing = try await database.read { connection in
            try connection.rows(
                """
                SELECT DISTINCT hash FROM attachment_use
                WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.hash = attachment_use.hash) ORDER BY hash
                """
            ).map { try $0.text(0) }
        }
        return faults + missing.map { .missingAttachment(hash: $0) }
    }
}
