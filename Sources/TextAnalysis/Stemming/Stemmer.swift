import CStemmer
import Localization

/// A Snowball stemmer of one language (libstemmer, snowballstem.org).
///
/// It keeps a working buffer, so each task makes its own; it is not `Sendable`.
public final class Stemmer {
    private let handle: OpaquePointer

    /// Makes the stemmer of a language.
    ///
    /// All three algorithms are compiled into every libstemmer, so their absence means a broken installation and ends the
    /// program.
    public init(_ language: Language) {
        let name =
            switch language {
            case .es: "spanish"
            case .pt: "portuguese"
            case .en: "english"
            }
        guard let handle = sb_stemmer_new(name, "UTF_8") else {
            preconditionFailure("libstemmer lacks its \(name) algorithm")
        }
        self.handle = handle
    }

    deinit { sb_stemmer_delete(handle) }

    /// The stem of a word given in lower case, with its accents where the algorithm is to know them.
    public func stem(_ word: String) -> String {
        var word = word
        return word.withUTF8 { bytes in
            guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(clamping: bytes.count)) else { return "" }
            let length = Int(sb_stemmer_length(handle))
            return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
        }
    }
}
