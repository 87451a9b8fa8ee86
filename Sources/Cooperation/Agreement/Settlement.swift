import CanonicalJSON

/// The picture derived from a dialogue: per field its state, the value to go by, and who holds what.
public struct Settlement: Sendable {
    /// One party's position on a field.
    public struct Position: Sendable {
        public let party: PartyCode
        /// What its declaration says; nil where it says nothing.
        public let told: JSON?
        /// What it holds today: its declaration, or what it has agreed to or proposed since.
        public let held: JSON?
        /// Its stance, while it has one that its later declarations have not overtaken.
        public let stance: Stance?
        public let recordedAt: Int64
        /// When it last said something else on this field: recordedAt of its stance, or of the declaration that
        /// changed the field.
        let saidAt: Int64
        public let source: Source?
    }

    public struct FieldSettlement: Sendable {
        public let field: AnyField
        public let state: FieldState
        /// The agreed value; where there is none, the value by ``Settlement/rule``.
        public let value: JSON
        public let positions: [Position]
    }

    /// Fields somebody says something about, by consequence.
    public let fields: [FieldSettlement]
    /// The state of the item as a whole.
    public let state: FieldState
    /// Parties that declare the item, sorted.
    public let declaredBy: [PartyCode]
    /// The settled content, field by field.
    public let content: JSONObject

    /// The field of that name, where somebody says something about it.
    public subscript(field: String) -> FieldSettlement? {
        fields.first { $0.field.name == field }
    }

    /// How many of the fields that can be agreed are.
    public var agreedCount: Int { fields.count { $0.state == .agreed } }

    /// How many fields there are to agree about.
    public var comparableCount: Int { fields.count { $0.state != .collected } }

    /// The fields on which parties differ, by consequence.
    public var differences: [FieldSettlement] { fields.filter { $0.state == .differing } }
}
