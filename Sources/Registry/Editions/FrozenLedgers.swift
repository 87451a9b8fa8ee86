import Cooperation
import Foundation
import Ledger
import SQLite

/// A ledger as it stood at earlier entries, each kept as a file of its own.
///
/// The files are derived from the log and can be thrown away at any time: what is needed is made again, the same.
public actor FrozenLedgers {
    private let source: Ledger
    private let folder: URL
    /// The last one used last.
    private var kept: [(cut: Int64, ledger: Task<Ledger, any Error>)] = []

    /// More open files than these are asked for one after the other, not at once.
    private static let limit = 4

    /// - Parameter folder: Where the files stand; made where it is not there.
    public init(of source: Ledger, in folder: URL) {
        self.source = source
        self.folder = folder
    }

    /// The ledger as it stood after the entry of that number; read only, however it is opened.
    ///
    /// The first call makes it, which takes as long as replaying the log. Throws
    /// ``LedgerError/unreadableEntry(_:)`` where the log does not reach so far or does not hold.
    public func ledger(at cut: Int64) async throws -> Ledger {
        if let index = kept.firstIndex(where: { $0.cut == cut }) {
            let found = kept.remove(at: index)
            kept.append(found)
            return try await found.ledger.value
        }
        let task = Task { [source, folder] in try await Self.open(cut, of: source, in: folder) }
        kept.append((cut, task))
        // One that is still read from lives until its last reader is done.
        if kept.count > Self.limit { kept.removeFirst() }
        do {
            return try await task.value
        } catch {
            kept.removeAll { $0.cut == cut }
            throw error
        }
    }

    private static func open(_ cut: Int64, of source: Ledger, in folder: URL) async throws -> Ledger {
        let files = FileManager.default
        let file = folder.appending(path: "\(cut)-\(Ledger.schemaFingerprint).sqlite")
        if !files.fileExists(atPath: file.path) {
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            // Made under another name, so that a half-made one is never taken for it.
            let making = folder.appending(path: "\(UUID().uuidString).making")
            defer { for end in ["", "-wal", "-shm"] { try? files.removeItem(atPath: making.path + end) } }
            let target = try await Ledger.open(
                try SQLiteDatabase(path: making.path),
                vocabularies: source.vocabularies
            )
            let last = try await source.copy(to: target, through: cut)
            try await target.close()
            guard last == cut else { throw LedgerError.unreadableEntry(cut) }
            // Another node may have been quicker; both files are the same.
            if !files.fileExists(atPath: file.path) { try files.moveItem(at: making, to: file) }
        }
        let ledger = try await Ledger.open(try SQLiteDatabase(path: file.path), vocabularies: source.vocabularies)
        try await ledger.catalogue()
        return ledger
    }
}
