/// What a password has to be: long, and no pattern or word that is tried first (NIST SP 800-63B §5.1.1.2, ASVS 2.1).
///
/// No rules about which characters it must mix: they make passwords worse, not better.
public enum PasswordPolicy {
    /// Characters a password needs at least.
    public static let shortest = 12
    /// Bytes it may have at most, so that nobody sends a book to be hashed.
    public static let longest = 1_024

    public enum Weakness: Error, Sendable, Hashable, CaseIterable {
        case tooShort
        case tooLong
        /// Few different characters, or a run such as `abcdefgh…` or `12345678…`.
        case pattern
        /// It is mostly the person's own address or name, or the name of this place.
        case ownWords
    }

    /// What is wrong with a password; nil for nothing.
    ///
    /// - Parameter words: What others know of the person: address, name, the portal's name.
    public static func weakness(of password: String, knowing words: [String] = []) -> Weakness? {
        guard password.count >= shortest else { return .tooShort }
        guard password.utf8.count <= longest else { return .tooLong }
        let folded = password.lowercased()
        guard Set(folded).count > 4, longestRun(folded) * 2 <= folded.count else { return .pattern }
        var rest = folded
        for word in words.flatMap(parts) where word.count >= 4 {
            rest = rest.split(separator: word, omittingEmptySubsequences: true).joined()
        }
        return rest.count < shortest / 2 ? .ownWords : nil
    }

    private static func parts(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The most neighbouring characters that go one up, one down or stay the same.
    private static func longestRun(_ text: String) -> Int {
        let values = text.unicodeScalars.map { Int($0.value) }
        var (longest, current, step) = (1, 1, 0)
        for (one, other) in zip(values, values.dropFirst()) {
            let difference = other - one
            if abs(difference) > 1 {
                current = 1
            } else if current > 1, difference != step {
                current = 2
            } else {
                current += 1
            }
            step = difference
            longest = max(longest, current)
        }
        return longest
    }
}
