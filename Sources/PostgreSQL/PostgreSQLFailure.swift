import SQLStore

/// A refusal of the server with its SQLSTATE, which says whether another attempt makes sense.
struct PostgreSQLFailure: Error {
    /// Five characters (PostgreSQL 15 manual, appendix A); empty where the server could not answer.
    let state: String
    /// What the caller sees.
    let error: SQLError

    /// Whether the whole transaction may succeed when run again.
    ///
    /// 40001 serialization failure, 40P01 deadlock. A plan outlived a change of the schema: 0A000 with the words
    /// of `RevalidateCachedQuery`; PostgreSQL has no code of its own for it.
    var isTransient: Bool {
        state == "40001" || state == "40P01" || isStalePlan
    }

    /// Whether prepared statements have to be made anew.
    var isStalePlan: Bool {
        guard case .other("0A000", let message) = error else { return false }
        return message.hasPrefix("cached plan must not change")
    }

    init(state: String, message: String, constraint: String, column: String) {
        self.state = state
        error =
            switch state {
            case "23505": .unique(constraint: constraint)
            case "23503", "23001": .foreignKey
            case "23502": .notNull(column: column)
            case "23514": .check
            case "55P03": .busy
            case "40001", "40P01": .serialization
            case "57014", "25P03": .timeout
            case "25006": .readOnly
            case "53100": .diskFull
            case "XX001", "XX002": .corrupt
            case "", "53300", "57P01", "57P02", "57P03", "57P04", "57P05": .unavailable(reason: message)
            default:
                // 08: connection exceptions; 28: the role or its password was refused.
                state.hasPrefix("08") || state.hasPrefix("28")
                    ? .unavailable(reason: message) : .other(code: state, message: message)
            }
    }
}
