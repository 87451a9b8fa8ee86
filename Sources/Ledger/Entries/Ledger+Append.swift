import CanonicalJSON
import Cooperation
import SQLStore

extension Ledger {
    /// What an append did.
    public struct Receipt: Sendable, Equatable {
        /// The numbers the entries got; nil where there was nothing to append.
        public let sequences: ClosedRange<Int64>?
        public let count: Int
    }

    /// Statements with all that can be made of them before a connection is needed; only the chain takes one.
    public struct Prepared: Sendable {
        fileprivate let statements: [WrittenStatement]
        fileprivate let alone: [ToldAlone?]

        public static let empty = Prepared(statements: [], alone: [])

        public var isEmpty: Bool { statements.isEmpty }
    }

    /// Prepares statements to be appended, which can be done while other ones are being written.
    public func prepare(_ statements: [Statement]) throws -> Prepared {
        Prepared(
            statements: statements.map(WrittenStatement.init),
            alone: try Projector.prepare(statements, ledger: self)
        )
    }

    /// Prepares and enters statements.
    @discardableResult
    public func append(
        _ statements: [Statement],
        now: Int64,
        check: @Sendable @escaping (any SQLConnection) throws -> Void = { _ in }
    ) async throws -> Receipt {
        try await append(prepare(statements), now: now, check: check)
    }

    /// Enters statements and all that follows from them in one transaction: all of them or none.
    ///
    /// The caller has checked who may say what; this only keeps the order and the chains. What a party has just said
    /// is not entered a second time: two imports of one file at once give what one gives.
    ///
    /// - Parameters:
    ///   - now: Milliseconds since 1 January 1970 UTC.
    ///   - check: Looks once more, within the transaction, whether this may be said; where it throws nothing is entered.
    @discardableResult
    public func append(
        _ prepared: Prepared,
        now: Int64,
        check: @Sendable @escaping (any SQLConnection) throws -> Void = { _ in }
    ) async throws -> Receipt {
        guard !prepared.isEmpty else { return Receipt(sequences: nil, count: 0) }
        return try await database.write { [self] connection in
            try check(connection)
            let news = try unsaid(prepared.statements, connection)
            guard !news.isEmpty else { return Receipt(sequences: nil, count: 0) }
            let entries = try chain(news.map { prepared.statements[$0] }, now: now, connection)
            try insert(entries, connection)
            try Projector.apply(
                entries.map(\.entry),
                prepared: news.map { prepared.alone[$0] },
                ledger: self,
                connection: connection
            )
            let first = entries[0].entry.sequence
            return Receipt(sequences: first...(first + Int64(entries.count) - 1), count: entries.count)
        }
    }

    /// What a party can say again: a declaration and its withdrawal replace each other, the other forms themselves.
    private struct Matter: Hashable {
        let item: String
        let party: String
        let form: String

        init(item: String, party: String, form: String) {
            self.item = item
            self.party = party
            self.form = form == "withdraw" ? "declare" : form
        }
    }

    /// The positions of statements that are not, word for word, what their party last said in that matter.
    private func unsaid(_ statements: [WrittenStatement], _ connection: any SQLConnection) throws -> [Int] {
        var last: [Matter: String] = [:]
        for part in Set(statements.map(\.statement.item.rawValue)).sorted().chunked(by: 500) {
            let list = SQLText.list(Array(part))
            try connection.forEachRow(
                "SELECT item, party, form, act FROM entry WHERE item IN (\(sql: list)) ORDER BY sequence"
            ) { row in
                let matter = Matter(item: try row.text(0), party: try row.text(1), form: try row.text(2))
                last[matter] = try row.text(3)
            }
        }
        return statements.indices.filter { index in
            let statement = statements[index].statement
            let act = String(decoding: statements[index].act, as: UTF8.self)
            let matter = Matter(
                item: statement.item.rawValue,
                party: statement.party.rawValue,
                form: statement.act.form
            )
            return last.updateValue(act, forKey: matter) != act
        }
    }

    /// A statement with its act and source as they will be stored.
    struct WrittenStatement: Sendable {
        let statement: Statement
        let act: [UInt8]
        let source: [UInt8]?

        init(_ statement: Statement) {
            self.statement = statement
            act = statement.act.json.bytes
            source = statement.source?.json.bytes
        }
    }

    /// An entry with its stored form.
    struct WrittenEntry: Sendable {
        let entry: Entry
        let written: WrittenStatement
    }

    private func chain(
        _ statements: [WrittenStatement],
        now: Int64,
        _ connection: any SQLConnection
    ) throws -> [WrittenEntry] {
        var sequence = try connection.row("SELECT max(sequence) FROM entry")?.optionalInt(0) ?? 0
        var heads: [PartyCode: (ordinal: Int64, hash: [UInt8])] = [:]
        var entries: [WrittenEntry] = []
        entries.reserveCapacity(statements.count)
        for written in statements {
            let party = written.statement.party
            let head = try heads[party] ?? self.head(of: party, connection)
            sequence += 1
            let hash = Digest.sha256(
                Entry.hashedBytes(
                    ordinal: head.ordinal + 1,
                    recordedAt: now,
                    party: party,
                    designation: written.statement.designation,
                    item: written.statement.item,
                    act: written.act,
                    source: written.source,
                    previous: head.hash
                )
            )
            let entry = Entry(
                sequence: sequence,
                ordinal: head.ordinal + 1,
                recordedAt: now,
                statement: written.statement,
                previous: head.hash,
                hash: hash
            )
            heads[party] = (entry.ordinal, hash)
            entries.append(WrittenEntry(entry: entry, written: written))
        }
        return entries
    }

    private func head(of party: PartyCode, _ connection: any SQLConnection) throws -> (ordinal: Int64, hash: [UInt8]) {
        let row = try connection.row(
            "SELECT ordinal, hash FROM entry WHERE party = \(party.rawValue) ORDER BY ordinal DESC LIMIT 1"
        )
        guard let row else { return (0, Entry.noPrevious) }
        return (try row.int(0), try row.blob(1))
    }

    private func insert(_ entries: [WrittenEntry], _ connection: any SQLConnection) throws {
        try connection.insert(
            into: "entry",
            columns: [
                "sequence", "party", "ordinal", "designation", "recorded_at", "item", "form", "act", "source",
                "previous", "hash",
            ],
            rows: entries.map { written in
                let entry = written.entry
                return [
                    .integer(entry.sequence),
                    .text(entry.statement.party.rawValue),
                    .integer(entry.ordinal),
                    .text(entry.statement.designation),
                    .integer(entry.recordedAt),
                    .text(entry.statement.item.rawValue),
                    .text(entry.statement.act.form),
                    .text(String(decoding: written.written.act, as: UTF8.self)),
                    written.written.source.map { .text(String(decoding: $0, as: UTF8.self)) } ?? .null,
                    .blob(entry.previous),
                    .blob(entry.hash),
                ]
            },
            onConflict: .fail
        )
    }
}

extension Act {
    /// The name of the statement's form, as stored beside it.
    public var form: String {
        switch self {
        case .declare: "declare"
        case .withdraw: "withdraw"
        case .link: "link"
        case .measure: "measure"
        case .stance: "stance"
        }
    }
}
