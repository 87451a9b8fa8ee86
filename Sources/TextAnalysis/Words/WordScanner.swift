import Localization

/// Walks over UTF-8 and hands out each word, folded, with its place in the original.
///
/// A word is a run of letters and digits of any script; marks, soft hyphens and joiners belong to the word they are
/// written in. Everything else separates, so "COVID-19" is two words and "n.º" is two.
struct WordScanner {
    /// Scans one text in order.
    ///
    /// `body` receives the folded bytes and their range in the original.
    static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
    ) {
        LatinLetters.table.withUnsafeBufferPointer { table in
            var folded: [UInt8] = []
            folded.reserveCapacity(64)
            var start = 0
            var end = 0
            var position = 0
            func flush() {
                guard !folded.isEmpty else { return }
                folded.withUnsafeBufferPointer { body($0, start..<end) }
                folded.removeAll(keepingCapacity: true)
            }
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x80 {
                    let letter = ASCIILetters.folded(byte)
                    position += 1
                    if letter == 0 {
                        flush()
                    } else {
                        if folded.isEmpty { start = position - 1 }
                        folded.append(letter)
                        end = position
                    }
                    continue
                }
                let before = position
                let scalar = UTF8Reading.scalar(bytes, &position)
                let entry = LatinLetters.entry(scalar, table)
                if entry == LatinLetters.separator {
                    flush()
                } else if entry == LatinLetters.transparent {
                    if !folded.isEmpty { end = position }
                } else {
                    if folded.isEmpty { start = before }
                    Fold.append(entry, scalar, to: &folded)
                    end = position
                }
            }
            flush()
        }
    }

    /// The words of a string.
    static func scan(_ text: String, _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        var text = text
        text.withUTF8 { scan($0, body) }
    }
}
