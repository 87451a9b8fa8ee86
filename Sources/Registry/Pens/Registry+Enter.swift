import Cooperation
import Ledger
import People

/// Something to be entered: a statement's content, and the pen it is written with.
struct Word: Sendable {
    let pen: Pen
    let item: ItemID
    let act: Act
    let source: Source?
    /// What it is about, for pens that are limited.
    let subject: Designation.Subject?
    /// What one must be allowed to do to say it.
    let right: Right

    init(
        _ pen: Pen,
        _ item: ItemID,
        _ act: Act,
        source: Source? = nil,
        subject: Designation.Subject? = nil,
        right: Right? = nil
    ) {
        self.pen = pen
        self.item = item
        self.act = act
        self.source = source
        self.subject = subject
        self.right = right ?? act.right
    }

    var demand: Demand { Demand(right, on: subject) }
}

/// Words made ready to be entered, with what each pen must carry for them.
struct PreparedWords: Sendable {
    fileprivate let statements: Ledger.Prepared
    fileprivate let demands: [Pen: Set<Demand>]
    /// Hashes of the files that must be kept for them.
    fileprivate let files: Set<String>

    static let empty = PreparedWords(statements: .empty, demands: [:], files: [])

    var isEmpty: Bool { statements.isEmpty }
}

extension Registry {
    /// Makes words ready, which can be done while other ones are being entered.
    func prepare(_ words: [Word]) throws -> PreparedWords {
        var demands: [Pen: Set<Demand>] = [:]
        for word in words { demands[word.pen, default: []].insert(word.demand) }
        let statements = words.map { word in
            Statement(
                party: word.pen.party,
                designation: word.pen.designation.rawValue,
                item: word.item,
                act: word.act,
                source: word.source
            )
        }
        // What comes as a file may name what another node keeps.
        let files = words.filter { $0.source == nil }.flatMap { word -> [String] in
            guard case .declare(_, _, let content) = word.act else { return [] }
            return AttachmentAddress.named(in: content).map(\.hash)
        }
        return PreparedWords(statements: try ledger.prepare(statements), demands: demands, files: Set(files))
    }

    /// Prepares and enters words.
    func enter(_ words: [Word]) async throws -> Int { try await enter(prepare(words)) }

    /// Enters words in one transaction, in which each pen is looked at once more; the only way into the ledger.
    ///
    /// Gives the number of entries. Throws ``RegistryError/refused(_:)`` where a pen does not carry what is written with it.
    func enter(_ words: PreparedWords) async throws -> Int {
        let receipt = try await ledger.append(
            words.statements,
            now: now(),
            check: { [now] connection in
                let records = PeopleRecords(connection)
                // By the clock of this moment: the transaction may have waited for another one.
                for (pen, demands) in words.demands { try pen.check(demands, records, now: now()) }
                guard try Ledger.touch(words.files, connection, now: now()).isEmpty else {
                    throw RegistryError.unfitValue(field: "documents")
                }
            }
        )
        return receipt.count
    }
}

extension Act {
    /// What one must be allowed to do to say this, where no act asks for more.
    var right: Right {
        switch self {
        case .declare, .measure: .declare
        case .withdraw: .withdraw
        case .link: .join
        case .stance: .answer
        }
    }
}
