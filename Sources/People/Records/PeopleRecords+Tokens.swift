import Cooperation
import SQLStore

/// The use of a designation, given to a program.
public struct APIToken: Sendable, Hashable {
    /// Names it in lists; opens nothing.
    public let id: String
    public let designation: Designation.ID
    /// What the program is called by whoever gave it.
    public let label: String
    public let granted: Set<Right>
    public let made: Int64
    public let madeBy: Designation.ID
    public let expires: Int64?
    public let used: Int64?
    public let revoked: Int64?

    public init(
        id: String,
        designation: Designation.ID,
        label: String,
        granted: Set<Right>,
        made: Int64,
        madeBy: Designation.ID,
        expires: Int64?,
        used: Int64? = nil,
        revoked: Int64? = nil
    ) {
        self.id = id
        self.designation = designation
        self.label = label
        self.granted = granted
        self.made = made
        self.madeBy = madeBy
        self.expires = expires
        self.used = used
        self.revoked = revoked
    }

    /// Whether it was neither revoked nor is too old.
    public func holds(at now: Int64) -> Bool { revoked == nil && expires.map { $0 > now } ?? true }
}

extension PeopleRecords {
    private static let columns: SQLText =
        "id, designation, label, granted, made, made_by, expires, used, revoked"

    public func token(digest: [UInt8]) throws -> APIToken? {
        try connection.row("SELECT \(sql: Self.columns) FROM api_token WHERE digest = \(digest)").map(token)
    }

    /// The tokens of a designation, latest first, revoked ones included.
    public func tokens(of designation: Designation.ID) throws -> [APIToken] {
        try connection.rows(
            """
            SELECT \(sql: Self.columns) FROM api_token WHERE designation = \(designation.rawValue)
            ORDER BY made DESC, id
            """
        ).map(token)
    }

    public func token(_ id: String) throws -> APIToken? {
        try connection.row("SELECT \(sql: Self.columns) FROM api_token WHERE id = \(id)").map(token)
    }

    /// As ``token(_:)``; nobody revokes it before this transaction ends.
    public func tokenHeld(_ id: String) throws -> APIToken? {
        try connection.row("SELECT \(sql: Self.columns) FROM api_token WHERE id = \(id)\(sql: held)").map(token)
    }

    public func add(_ token: APIToken, digest: [UInt8]) throws {
        try connection.execute(
            """
            INSERT INTO api_token (id, digest, designation, label, granted, made, made_by, expires) VALUES (
                \(token.id), \(digest), \(token.designation.rawValue), \(token.label),
                \(token.granted.map(\.rawValue).sorted().joined(separator: " ")), \(token.made),
                \(token.madeBy.rawValue), \(token.expires))
            """
        )
    }

    public func usedToken(_ id: String, now: Int64) throws {
        try connection.execute("UPDATE api_token SET used = \(now) WHERE id = \(id)")
    }

    public func revokeToken(_ id: String, now: Int64) throws {
        try connection.execute("UPDATE api_token SET revoked = \(now) WHERE id = \(id) AND revoked IS NULL")
    }

    private func token(_ row: SQLRow) throws -> APIToken {
        APIToken(
            id: try row.text(0),
            designation: Designation.ID(try row.text(1)),
            label: try row.text(2),
            granted: Set(try row.text(3).split(separator: " ").compactMap { Right(rawValue: String($0)) }),
            made: try row.int(4),
            madeBy: Designation.ID(try row.text(5)),
            expires: try row.optionalInt(6),
            used: try row.optionalInt(7),
            revoked: try row.optionalInt(8)
        )
    }
}
