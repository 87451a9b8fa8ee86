import CanonicalJSON
import Cooperation
import Localization

/// What one party says about an item, step by step, as entries for tests.
struct Words {
    let party: PartyCode
    private(set) var entries: [Entry] = []
    private var now: Int64 = 0

    init(_ party: PartyCode) {
        self.party = party
    }

    /// What is said from here on is said at that moment.
    func at(_ moment: Int64) -> Words {
        var words = self
        words.now = moment
        return words
    }

    /// Declares an initiative of Chile for Colombia, changed as given.
    func declares(_ change: (inout Initiative) -> Void) -> Words {
        var content = Initiative()
        content.title = LocalizedText("Agua", .es)
        content.participants = [Participation("CL", "provider"), Participation("CO", "recipient")]
        change(&content)
        return declares(content)
    }

    func declares<Content: Cooperation.Content>(_ content: Content) -> Words {
        adding(.declare(kind: Content.kind.name, key: "1", content: content.json))
    }

    func takes(_ stance: Stance) -> Words { adding(.stance(stance)) }

    func withdraws() -> Words { adding(.withdraw(reason: "error")) }

    private func adding(_ act: Act) -> Words {
        var words = self
        let ordinal = Int64(entries.count + 1)
        words.entries.append(
            Entry(
                sequence: ordinal,
                ordinal: ordinal,
                recordedAt: now,
                statement: Statement(party: party, designation: "test", item: "item", act: act),
                previous: [],
                hash: []
            )
        )
        return words
    }
}
