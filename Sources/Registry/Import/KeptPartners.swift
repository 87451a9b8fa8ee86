import Cooperation
import Interchange
import Synchronization

/// The matcher of parties' names, made for the first file that asks and lent to those after it.
///
/// Folding some thousands of spellings takes as long as reading a hundred activities, and a publisher hands in a file for
/// each country.
final class KeptPartners: Sendable {
    private let made = Mutex<PartnerMatcher?>(nil)

    /// A matcher that remembers no answer yet; the vocabularies of a ledger do not change.
    func matcher(_ vocabularies: Vocabularies) -> PartnerMatcher {
        made.withLock { made in
            let matcher = made ?? PartnerMatcher(vocabularies)
            made = matcher
            return matcher
        }
    }
}
