import Cooperation
import Localization
import People

extension Accounts {
    /// Whether nobody looks after this node: no designation as its operator holds.
    public func needsOperator() async throws -> Bool {
        let now = now
        return try await people.read { records in
            try !records.designations(at: now).contains { $0.designation.role == .operatorOfNode && $0.holder != nil }
        }
    }
}
