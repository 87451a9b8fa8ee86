import Cooperation

/// Finds parties by name and remembers the answers, since a file names the same organisations over and over.
///
/// A class so that all activities of one file share what was found; not for sharing between tasks.
final class IATINames {
    private var matcher: PartnerMatcher

    /// - Parameter matcher: A value, so that what is remembered here stays with this file.
    init(_ matcher: PartnerMatcher) {
        self.matcher = matcher
    }

    /// The code of the party that has that name; nil for a name nobody knows.
    func code(for name: String) -> String? { matcher.party(for: name)?.rawValue }
}
