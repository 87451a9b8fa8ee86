/// A password as it is kept: its Argon2id digest with salt and costs, in one line (PHC string format).
public struct PasswordHash: RawRepresentable, Sendable, Hashable {
    /// `$argon2id$v=19$m=19456,t=2,p=1$…$…`.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// What it costs to try one password: by OWASP's Password Storage Cheat Sheet at least 19 MiB, two passes, one lane.
    public struct Cost: Sendable, Hashable {
        /// Memory in KiB.
        public var memory: UInt32
        public var passes: UInt32

        public init(memory: UInt32 = 19_456, passes: UInt32 = 2) {
            self.memory = memory
            self.passes = passes
        }
    }
}
