import Foundation
import GRDB
import SQLStore

/// What stands at the path of a database, found out without changing it.
public enum SQLiteFile: Sendable, Equatable {
    /// Nothing, or a file of no bytes: a database can be made there.
    case vacant
    case folder
    case otherFile
    /// A database with tables of these names.
    case database(tables: Set<String>)

    /// Looks at a path; throws `SQLError` for a database that cannot be read.
    public init(at path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            self = .vacant
            return
        }
        guard !isFolder.boolValue else {
            self = .folder
            return
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw SQLError.unavailable(reason: path)
        }
        defer { try? handle.close() }
        let head = (try? handle.read(upToCount: 16)) ?? Data()
        guard !head.isEmpty else {
            self = .vacant
            return
        }
        // The header string of every database, sqlite.org/fileformat.html §1.3.1.
        guard head.elementsEqual("SQLite format 3\0".utf8) else {
            self = .otherFile
            return
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            let names = try queue.read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                )
            }
            self = .database(tables: Set(names))
        } catch {
            throw translate(error)
        }
    }
}
