/// The floors of the house, from the ground up, as docs/architecture.md draws them.
enum Floor: Int, CaseIterable, Comparable {
    case system, foundations, domain, formats, memory, acts, delivery

    static func < (one: Floor, other: Floor) -> Bool { one.rawValue < other.rawValue }

    /// Who lives on a floor; on one floor, who stands further left may be imported by those to the right.
    var targets: [String] {
        switch self {
        case .system: ["CLibPQ", "CXML2", "CZlib", "CStemmer", "CMalloc", "CArgon2", "CCurl", "CQREncode"]
        case .foundations:
            [
                "CanonicalJSON", "Localization", "TextAnalysis", "XMLStream", "Tabular", "SQLStore", "SQLite",
                "PostgreSQL", "Markup", "Figures", "Credentials", "Mail", "OuterPrograms",
            ]
        case .domain: ["Cooperation"]
        case .formats: ["Interchange", "Compilation"]
        case .memory: ["Ledger", "People"]
        case .acts: ["Registry"]
        case .delivery: ["Portal", "Encuentro"]
        }
    }
}

/// Where a target stands in the house.
struct Position: Comparable {
    let floor: Floor
    let place: Int

    init?(of target: String) {
        for floor in Floor.allCases {
            guard let place = floor.targets.firstIndex(of: target) else { continue }
            self.floor = floor
            self.place = place
            return
        }
        return nil
    }

    static func < (one: Position, other: Position) -> Bool {
        (one.floor, one.place) < (other.floor, other.place)
    }
}

/// What is heavy or has a meaning of its own, and the only targets that may import it.
enum Reserved {
    /// Modules of packages and C libraries, by who may name them.
    static let modules: [String: Set<String>] = [
        "GRDB": ["SQLite"], "GRDBSQLite": ["SQLite"], "CLibPQ": ["PostgreSQL"], "CXML2": ["XMLStream"],
        "CStemmer": ["TextAnalysis"], "CZlib": ["Tabular", "Portal"], "CArgon2": ["Credentials"], "CCurl": ["Mail"],
        "CQREncode": ["Figures"],
        "Crypto": ["Ledger", "Credentials"],
        "ArgumentParser": ["Encuentro"], "Hummingbird": ["Portal", "Encuentro"],
        "HummingbirdCore": ["Portal", "Encuentro"], "HummingbirdTesting": [], "HTTPTypes": ["Portal", "Encuentro"],
        "NIOCore": ["Portal", "Encuentro"], "Logging": ["Portal", "Encuentro"],
        "ServiceLifecycle": ["Portal", "Encuentro"],
        // Both engines are chosen where a ledger is opened, and nowhere else.
        "SQLite": ["Registry"], "PostgreSQL": ["Registry"],
    ]

    /// Modules of the toolchain: they bring no arrow.
    static let toolchain: Set<String> = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Swift", "Synchronization",
    ]

    /// Everything the domain may name.
    static let domain: Set<String> = ["CanonicalJSON", "Localization", "Foundation"]

    /// The targets in which SQL may stand: the ledger, and beside it people, who are no part of any log and whose
    /// tables must not be within reach of a projection; and the engines.
    static let sql: Set<String> = ["Ledger", "People", "SQLStore", "SQLite", "PostgreSQL"]

    /// Files elsewhere with a question in SQL, each with its reason.
    static let sqlFiles: Set<String> = []

    /// The files that may vouch for markup they have not built as a tree.
    static let vouchers: Set<String> = ["Markup/TrustedHTML.swift"]
}
