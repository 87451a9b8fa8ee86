import SQLStore

/// What a transaction is for.
enum TransactionMode: Sendable {
    case read
    case write
    /// A write under an advisory lock with this key.
    case exclusive(Int64)

    var begin: String {
        switch self {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .write, .exclusive: "BEGIN ISOLATION LEVEL SERIALIZABLE"
        }
    }
}

/// What came of one attempt at a transaction.
enum TransactionAttempt<Value: Sendable>: Sendable {
    case finished(Value)
    /// Nothing was changed, and another attempt may succeed.
    case again(SQLError)
}

extension PostgreSQLConnection {
    /// Runs a closure in one transaction.
    ///
    /// A connection that is lost before `COMMIT` was sent has changed nothing, so the attempt may be repeated;
    /// one that is lost later leaves open what happened, and the caller is told.
    func attempt<Value: Sendable>(
        _ mode: TransactionMode,
        _ body: (any SQLConnection) throws -> Value
    ) throws -> TransactionAttempt<Value> {
        failure = nil
        var isCommitting = false
        do {
            // Before BEGIN: the snapshot must be taken when the lock is held, not when it is asked for.
            if case .exclusive(let key) = mode { try noting { _ = try command("SELECT pg_advisory_lock(\(key))") } }
            defer { release(mode) }
            do {
                try noting { _ = try command(mode.begin) }
                let value = try body(self)
                if let failure { throw failure.error }
                isCommitting = true
                if try noting({ try command("COMMIT").isRollback }) {
                    throw SQLError.other(code: "25P02", message: "The transaction was rolled back.")
                }
                return .finished(value)
            } catch {
                rollBack()
                throw error
            }
        } catch {
            guard let failure else { throw error }
            if failure.isStalePlan { discardStatements() }
            if failure.isTransient || (isLost && !isCommitting) { return .again(failure.error) }
            throw error
        }
    }

    private func noting<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as PostgreSQLFailure {
            failure = error
            throw error.error
        }
    }

    private func rollBack() {
        guard !isLost else { return }
        // The task's cancellation must not keep the transaction open.
        cancellation = nil
        _ = try? command("ROLLBACK")
    }

    private func release(_ mode: TransactionMode) {
        guard case .exclusive(let key) = mode, !isLost else { return }
        cancellation = nil
        _ = try? command("SELECT pg_advisory_unlock(\(key))")
    }
}
