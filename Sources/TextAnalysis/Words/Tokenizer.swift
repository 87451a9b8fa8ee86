/// Cuts a text into words.
public enum Tokenizer {
    /// The words of a text in order: runs of letters and digits, folded; "COVID-19" is "covid" and "19".
    public static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        WordScanner.scan(text) { bytes, range in
            words.append(Word(text: String(decoding: bytes, as: UTF8.self), range: range))
        }
        return words
    }
}
