extension Designation {
    /// What a designation is limited to; where nothing is named it holds for everything.
    public struct Scope: Sendable, Hashable {
        /// Names of kinds.
        public var kinds: Set<String>
        /// Codes of sectors; one of the upper level stands for all below it.
        public var sectors: Set<String>
        /// Codes or names of programmes.
        public var programmes: Set<String>

        public init(kinds: Set<String> = [], sectors: Set<String> = [], programmes: Set<String> = []) {
            self.kinds = kinds
            self.sectors = sectors
            self.programmes = programmes
        }

        public var isEverything: Bool { kinds.isEmpty && sectors.isEmpty && programmes.isEmpty }

        /// Whether something lies within: of one of the kinds, and in one of the sectors or programmes.
        public func covers(_ subject: Subject) -> Bool {
            guard kinds.isEmpty || kinds.contains(subject.kind) else { return false }
            guard !sectors.isEmpty || !programmes.isEmpty else { return true }
            return !sectors.isDisjoint(with: subject.sectors) || !programmes.isDisjoint(with: subject.programmes)
        }

        /// Whether whatever lies within the other lies within this one too.
        public func contains(_ other: Scope) -> Bool {
            guard kinds.isEmpty || (!other.kinds.isEmpty && kinds.isSuperset(of: other.kinds)) else { return false }
            guard !sectors.isEmpty || !programmes.isEmpty else { return true }
            return !(other.sectors.isEmpty && other.programmes.isEmpty)
                && sectors.isSuperset(of: other.sectors) && programmes.isSuperset(of: other.programmes)
        }
    }

    /// What an act is about, as far as scopes ask.
    public struct Subject: Sendable, Hashable {
        public let kind: String
        /// Its sectors and those above them.
        public let sectors: Set<String>
        public let programmes: Set<String>

        public init(kind: String, sectors: Set<String> = [], programmes: Set<String> = []) {
            self.kind = kind
            self.sectors = sectors
            self.programmes = programmes
        }
    }
}
