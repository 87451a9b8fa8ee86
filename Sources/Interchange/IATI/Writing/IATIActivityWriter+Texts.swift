import Cooperation
import Localization

extension IATIActivityWriter {
    mutating func writeTexts() {
        let title = content.title.isEmpty ? LocalizedText(identifier, language) : content.title
        out.open("title")
        narratives(title, fallback: reporter.name)
        out.close()
        // The schema wants a description; where there is none the title says what is known.
        let isUntold = content.objective.isEmpty
        out.open("description", ["type": isUntold ? "1" : "2", "css:supuesto": isUntold ? "1" : nil])
        narratives(isUntold ? title : content.objective, fallback: reporter.name)
        out.close()
    }

    /// One narrative for each language, the activity's own first.
    mutating func narratives(_ text: LocalizedText, fallback: String) {
        let languages = text.languages.filter { $0 == language } + text.languages.filter { $0 != language }
        var count = 0
        for language in languages {
            guard let wording = text[language], !wording.text.isUnseen else { continue }
            let origin: String? =
                switch wording.origin {
                case .original: nil
                case .human, .machine: wording.origin.rawValue
                }
            out.text("narrative", ["xml:lang": language.rawValue, "css:origen": origin], wording.text)
            count += 1
        }
        if count == 0 { out.narrative(fallback) }
    }

    mutating func writeIdentifiers() {
        // OtherIdentifierType: ours are named by who gave the code, which is the owner organisation.
        let types: Set<String> = ["A1", "A2", "A3", "A9", "B1", "B2", "B9"]
        for identifier in content.identifiers where !identifier.value.isUnseen {
            let isType = types.contains(identifier.scheme)
            // A former identifier has no blanks (ruleset 1.6.1, 1.16.1); one that has goes as any other code.
            let isFit = isType && !identifier.value.contains(where: \.isWhitespace)
            out.open("other-identifier", ["ref": identifier.value.trimmed, "type": isFit ? identifier.scheme : "A9"])
            if !isFit, !identifier.scheme.isUnseen {
                out.open("owner-org")
                out.narrative(identifier.scheme)
                out.close()
            }
            out.close()
        }
    }

    mutating func writeDocuments() {
        for document in content.documents {
            let address = AttachmentAddress(document.url) == nil ? document.url : (root ?? "") + document.url
            guard let url = IATIAddress.legal(address) else { continue }
            out.open("document-link", ["url": url, "format": IATIAddress.format(url)])
            out.open("title")
            narratives(document.title, fallback: url)
            out.close()
            // DocumentCategory A12: activity web page, for what nobody has categorised.
            out.empty("category", ["code": document.category?.rawValue ?? "A12"])
            for language in document.title.languages { out.empty("language", ["code": language.rawValue]) }
            out.close()
        }
    }

    mutating func writeRelations() {
        for relation in content.relations where !relation.reference.isUnseen {
            let type =
                switch relation.sort {
                case .parent: "1"
                case .child: "2"
                case .sibling: "3"
                case .cofunded: "4"
                case .thirdParty: "5"
                }
            out.empty("related-activity", ["ref": relation.reference.trimmed, "type": type])
        }
    }
}
