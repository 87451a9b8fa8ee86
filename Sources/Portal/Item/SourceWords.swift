import Cooperation
import Localization

/// Where something was read, in words.
struct SourceWords: Sendable {
    let text: Texts

    init(_ text: Texts) { self.text = text }

    /// "planilla.xlsx · hoja Proyectos · fila 19"; nil where no file is named.
    func full(_ source: Source?) -> String? {
        guard let source else { return nil }
        return [
            source.name, source.sheet.map { text("item.sheet", ["name": .text($0)]) }, place(source), source.reference,
        ]
        .compactMap { $0 }.joined(separator: " · ")
    }

    /// "fila 19", or "línea 19" for a text; nil where none is named.
    func place(_ source: Source?) -> String? {
        guard let source, let row = source.row else { return nil }
        return text(source.name.hasSuffix(".xml") ? "item.line" : "item.row", ["row": .text(String(row))])
    }
}
