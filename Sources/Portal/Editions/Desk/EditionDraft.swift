import Cooperation
import Localization
import Registry

/// An edition as its form was filled in.
struct EditionDraft: Sendable {
    var number = ""
    var title = LocalizedText()
    /// As it was typed: a query, or the whole address of a list.
    var scope = ""
    var method = LocalizedText()
    var dueText = ""

    init() {}

    init(_ fields: PostedFields) {
        func texts(_ name: String) -> LocalizedText {
            Language.allCases.reduce(into: LocalizedText()) { all, language in
                if let words = fields["\(name).\(language.rawValue)"] {
                    all[language] = .init(String(words.prefix(2_000)))
                }
            }
        }
        number = fields["numero"] ?? ""
        title = texts("titulo")
        scope = fields["alcance"] ?? ""
        method = texts("metodo")
        dueText = fields["plazo"] ?? ""
    }

    /// The query of the scope, from whatever was pasted.
    var query: String {
        let tail = scope.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
        return String(tail.prefix { $0 != "#" })
    }

    /// When it is to be closed; nil where nothing was typed.
    var due: When? { dueText.isEmpty ? nil : When(code: dueText) }

    /// What is wrong with it, in a sentence; nil where nothing is.
    func problem(_ text: Texts) -> String? {
        if title.isEmpty { return text("editionDesk.noTitle") }
        if !dueText.isEmpty, due == nil { return text("editionDesk.badDay") }
        if scope.contains("://"), !scope.contains("?") { return text("editionDesk.badScope") }
        guard (try? InitiativeQuery(checking: query)) != nil else { return text("editionDesk.badScope") }
        return nil
    }
}
