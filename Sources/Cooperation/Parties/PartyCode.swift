/// The code of a party: a country (`CL`), a body (`SEGIB`) or an organisation (`XM-DAC-46008`).
public struct PartyCode: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public var description: String { rawValue }

    public static func < (one: PartyCode, other: PartyCode) -> Bool { one.rawValue < other.rawValue }

    /// *Compilación*: the project's own reading of public documents.
    ///
    /// What the project ships is said by this party, never in the name of a country or secretariat.
    public static let compilation: PartyCode = "COMPILACION"

    /// The node itself, for which its operators act; it says nothing.
    public static let node: PartyCode = "NODO"
}
