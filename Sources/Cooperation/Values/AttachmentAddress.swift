import CanonicalJSON

/// The address of a file that is kept with the ledger: by the hash of its content, so that a statement which names it says
/// exactly which bytes were meant.
///
/// `/adjuntos/` with the SHA-256 in 64 small hexadecimal digits and a name in plain letters, `/adjuntos/9f86…/informe.pdf`:
/// relative, so that it holds on every node that keeps the bytes.
public struct AttachmentAddress: Sendable, Hashable {
    public static let prefix = "/adjuntos/"

    public let hash: String
    /// Letters of ASCII, digits, `-` and `_`, and the ending after the only dot.
    public let name: String

    /// Nil where the hash or the name is none.
    public init?(hash: String, name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard hash.utf8.count == 64, hash.utf8.allSatisfy({ Self.digits.contains($0) }), name.utf8.count <= 120,
            parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isPlain) })
        else { return nil }
        self.hash = hash
        self.name = name
    }

    /// Reads an address as ``text`` writes it; nil for any other.
    public init?(_ text: String) {
        guard text.hasPrefix(Self.prefix) else { return nil }
        let parts = text.dropFirst(Self.prefix.count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(hash: String(parts[0]), name: String(parts[1]))
    }

    public var text: String { Self.prefix + hash + "/" + name }

    /// The files that the documents of a content name.
    public static func named(in content: JSON) -> [AttachmentAddress] {
        (content["documents"]?.array ?? []).compactMap { $0["url"]?.text.flatMap { AttachmentAddress($0) } }
    }

    private static let digits = Set("0123456789abcdef".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || byte == 45 || byte == 95
    }
}
