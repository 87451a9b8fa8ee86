import Cooperation

/// Finds what one part says of another ("véase Actividad II.1.3"), and gives footnotes to the parts that carry their
/// marks.
struct ProgrammeReferences {
    static func find(_ draft: inout ProgrammeDraft, _ reference: @Sendable (String, String) -> Reference) {
        // A number alone might be a paragraph's; what it numbers has to stand before it.
        let named =
            /(?:Actividad|Proyecto|Área|Area|Atividade|Projeto|Activity|Project)\s+([IVXLC]+(?:\.\d+)+|\d+(?:\.\d+)+)/
        for part in draft.parts {
            let element = part.element
            let texts = [element.title, element.background, element.objectives, element.remarks]
            let text = texts.compactMap { $0[draft.language]?.text }.joined(separator: "\n")
            var seen: Set<String> = []
            for match in text.matches(of: named) where seen.insert(String(match.output.1)).inserted {
                let number = String(match.output.1)
                guard draft.part(number) != nil else {
                    draft.note(.unknownReference, line: part.line, found: String(match.output.0))
                    continue
                }
                let isOwn = number == part.path || part.path.hasPrefix(number + "/") || part.parent == number
                guard !isOwn else { continue }
                let sentence = text.sentence(around: match.range)
                draft.change(part.path) { $0.element.related.append(reference(number, sentence)) }
            }
        }
    }

    /// The mark of a note sticks to the end of a word: "estudio base1".
    static func attach(
        _ notes: [(mark: String, text: String, line: Int, page: Range<Int>)],
        _ draft: inout ProgrammeDraft
    ) {
        let language = draft.language
        for note in notes {
            let marked = draft.parts.first { part in
                note.page.contains(part.line) && word(part.element, endsWith: note.mark, draft) != nil
            }
            guard let part = marked, let range = word(part.element, endsWith: note.mark, draft) else {
                // Nobody carries its mark: it stays with the part it stands below.
                let near = draft.parts.last { $0.line < note.line }?.path
                draft.change(near ?? "") { $0.element.append(note.text, to: \.remarks, language) }
                draft.note(.notUnderstood, line: note.line, found: note.text)
                continue
            }
            draft.change(part.path) {
                var title = $0.element.title[language]?.text ?? ""
                title.removeSubrange(range)
                $0.element.title = LocalizedText(title, language)
                $0.element.append(note.text, to: \.remarks, language)
                let sources = BudgetReader.sources(note.text)
                if sources.contains(where: { $0.type != nil || $0.isConditional }) { $0.element.budget += sources }
            }
        }
    }

    private static func word(
        _ element: PlanElement,
        endsWith mark: String,
        _ draft: ProgrammeDraft
    ) -> Range<String.Index>? {
        guard let title = element.title[draft.language]?.text else { return nil }
        for match in title.matches(of: /\p{Ll}(\d{1,2})(?=\s|$)/) where match.output.1 == mark {
            return match.output.1.startIndex..<match.output.1.endIndex
        }
        return nil
    }
}

extension String {
    /// The sentence that holds a stretch of the text, within its line.
    fileprivate func sentence(around range: Range<String.Index>) -> String {
        let before = self[..<range.lowerBound]
        var start = before.lastIndex { $0 == "\n" }.map { index(after: $0) } ?? startIndex
        for match in before[start...].matches(of: /[.)]\s+(?=[\p{Lu}(])/) { start = match.range.upperBound }
        let after = self[range.upperBound...]
        var end = after.firstIndex { $0 == "\n" } ?? endIndex
        if let match = after[..<end].firstMatch(of: /[.)](?=\s|$)/) { end = match.range.upperBound }
        return self[start..<end].trimmingBlanks
    }
}
