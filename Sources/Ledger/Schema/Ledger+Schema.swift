import SQLStore

extension Ledger {
    /// Changes whenever the schema does: what names a derived copy, so that an older one is not taken for a new one.
    public static var schemaFingerprint: String {
        Fingerprint(Migrations.all.map { $0.checksum(for: .sqlite) }.joined()).hexadecimal
    }
}
