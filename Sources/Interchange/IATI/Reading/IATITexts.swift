import Cooperation
import Localization
import XMLStream

/// The titles and descriptions of an activity, before it is settled which language each is in.
struct IATITexts {
    /// What a text is for.
    enum Slot: Equatable {
        case title
        /// DescriptionType: 1 general, 2 objectives, 3 target groups, 4 other.
        case description(type: String)
    }

    private struct Piece {
        let slot: Slot
        let declared: String?
        let text: String
        let evidence: LanguageEvidence
    }

    /// The language the activity declares for all that declares none.
    var declared: String?
    private var pieces: [Piece] = []

    /// Adds each narrative of an element; 1.0x has the text in the element itself.
    mutating func add(_ node: XMLNode, to slot: Slot) {
        let own = node.attribute("xml:lang") ?? declared
        guard node.first("narrative") != nil else { return add(node.text, own, slot) }
        for child in node.children where child.name == "narrative" {
            add(child.text, child.attribute("xml:lang") ?? own, slot)
        }
    }

    private mutating func add(_ text: String, _ declared: String?, _ slot: Slot) {
        let text = slot == .title ? text.collapsed : text.trimmed
        guard !text.isEmpty else { return }
        pieces.append(Piece(slot: slot, declared: declared, text: text, evidence: LanguageEvidence(text)))
    }

    /// The texts, each in the language it is in.
    ///
    /// A text says by its own words which language it is in; where it says too little, all texts that declare the
    /// same language are heard.
    func written() -> (title: LocalizedText, objective: LocalizedText, remarks: LocalizedText) {
        var title = LocalizedText()
        var byType: [(type: String, text: LocalizedText)] = []
        var together: [String?: LanguageEvidence] = [:]
        for piece in pieces { together[piece.declared, default: LanguageEvidence()].add(piece.evidence) }

        var settled: [(piece: Piece, language: Language, asDeclared: Bool)] = pieces.map { piece in
            let declared = piece.declared.flatMap { Language(tag: $0) }
            let language =
                piece.evidence.language(declared: declared)
                ?? together[piece.declared]?.language(declared: declared) ?? declared ?? .es
            return (piece, language, declared == language)
        }
        // What is in the language it declares goes first: two texts may turn out to be in the same one.
        settled = settled.filter(\.asDeclared) + settled.filter { !$0.asDeclared }
        for (piece, language, _) in settled {
            switch piece.slot {
            case .title: if title[language] == nil { title[language] = .init(piece.text) }
            case .description(let type):
                if let index = byType.firstIndex(where: { $0.type == type }) {
                    if byType[index].text[language] == nil { byType[index].text[language] = .init(piece.text) }
                } else {
                    byType.append((type, LocalizedText(piece.text, language)))
                }
            }
        }
        let main = byType.firstIndex { $0.type == "2" } ?? byType.firstIndex { $0.type == "1" } ?? byType.indices.first
        let objective = main.map { byType[$0].text } ?? LocalizedText()
        return (title, objective, Self.joined(byType.indices.filter { $0 != main }.map { byType[$0].text }))
    }

    private static func joined(_ texts: [LocalizedText]) -> LocalizedText {
        var result = LocalizedText()
        for language in Language.allCases {
            let parts = texts.compactMap { $0[language]?.text }
            if !parts.isEmpty { result[language] = .init(parts.joined(separator: "\n\n")) }
        }
        return result
    }
}

extension IATIActivityReader {
    mutating func finishTexts() {
        (content.title, content.objective, content.remarks) = texts.written()
    }
}
