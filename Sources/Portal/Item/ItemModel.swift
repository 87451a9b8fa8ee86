import Cooperation
import Figures
import Localization

/// An initiative as its page shows it: plain words in the reader's language, nothing left to look up.
struct ItemModel: Sendable {
    /// A word that may lead somewhere.
    struct Step: Sendable, Hashable {
        let label: String
        var address: String?
    }

    /// A line of the summary.
    struct Fact: Sendable, Hashable {
        let name: String
        let values: [Step]
    }

    /// One who speaks about the item, and where that was read.
    struct Side: Sendable, Hashable {
        let party: PartyCode
        let name: String
        /// "Chile dice".
        let heading: String
        /// "Chile dice lo mismo".
        let agreeing: String
        /// When, under which code, in which file: one line for each of its declarations.
        let sources: [Step]
    }

    /// What one side says about one field.
    struct Word: Sendable, Hashable {
        /// What it had declared before it took another value for its own.
        var struck: Spoken?
        let spoken: Spoken
        /// The stretches of the text, or the elements of the list, that others do not say.
        var runs: [WordDifference.Run]
        /// When and where, or what it did since: "aceptó lo de Chile, 12 nov 2026".
        var source: Step?
        var note: String?

        /// What a reader who does not see the marks is told.
        var differing: [String] { runs.filter(\.differs).map(\.text) }
    }

    /// What stands for a field today.
    struct Today: Sendable, Hashable {
        let spoken: Spoken
        /// The class of the style sheet that draws the state.
        let mark: String
        let state: String
        /// How it came about, what is counted meanwhile, what the parties note.
        let remarks: [String]
    }

    /// One field in the table.
    struct Row: Sendable, Hashable {
        let field: String
        let name: String
        let isDiffering: Bool
        /// Whether the parties still talk it over, so that nobody's word is shown.
        let isInValidation: Bool
        /// Whether every side says what stands today, in the same words.
        let isUnanimous: Bool
        /// One list of words for each side, in the order of ``ItemModel/sides``.
        let words: [[Word]]
        let today: Today
    }

    /// A list to which everybody adds.
    struct Collection: Sendable, Hashable {
        struct Element: Sendable, Hashable {
            let words: String
            var address: String?
            /// Who said it; empty where one party says all.
            let by: String
        }
        let field: String
        let name: String
        let elements: [Element]
        let state: String?
    }

    /// What is told as one, and who said that it is one.
    struct Union: Sendable, Hashable {
        struct Member: Sendable, Hashable {
            let party: String
            let key: String
        }
        let members: [Member]
        let confirmations: [String]
    }

    /// Another initiative that may be the same.
    struct Likeness: Sendable, Hashable {
        let title: TitleText
        let address: String
        let score: String
        let reason: String
    }

    let title: TitleText
    let steps: [Step]
    let sentence: String
    /// Whom one could ask.
    let ask: String?
    /// Whose word is awaited.
    let owed: String?
    let shares: [StackedShare.Part]
    let shareLabel: String
    let facts: [Fact]
    let sides: [Side]
    let rows: [Row]
    let collections: [Collection]
    let numbers: NumbersModel
    let union: Union?
    let likenesses: [Likeness]
    /// What the one who looks can do.
    let dialogue: DialogueModel?
    /// What is written beside it; nil for whoever takes no part in its dialogue.
    let comments: CommentsModel?
    let latest: [HistoryLine]
    let statementCount: Int

    /// Whether a single party declares it.
    var isOneSided: Bool { sides.count == 1 }
}
