import Localization
import Tabular

/// Writes the problems of an import as a CSV that people open in a spreadsheet.
public struct ProblemReport: Sendable {
    private let language: Language
    private var writer = CSVWriter(byteOrderMark: true)

    /// Begins a report with its headings.
    public init(_ language: Language) {
        self.language = language
        writer.write(Self.headings(language))
    }

    /// File, sheet, row, column, severity, cause, found, expected and the sentence.
    public static func headings(_ language: Language) -> [String] {
        switch language {
        case .es: ["archivo", "hoja", "fila", "columna", "gravedad", "causa", "encontrado", "esperado", "explicación"]
        case .pt:
            ["arquivo", "aba", "linha", "coluna", "gravidade", "causa", "encontrado", "esperado", "explicação"]
        case .en: ["file", "sheet", "row", "column", "severity", "cause", "found", "expected", "explanation"]
        }
    }

    private static func words(_ severity: Problem.Severity, _ language: Language) -> String {
        switch (severity, language) {
        case (.error, .es), (.error, .en): "error"
        case (.error, .pt): "erro"
        case (.warning, .es), (.warning, .pt): "aviso"
        case (.warning, .en): "warning"
        }
    }

    public mutating func write(_ problem: Problem) {
        writer.write([
            problem.place.file, problem.place.sheet ?? "", problem.place.row.map(String.init) ?? "",
            problem.column ?? "", Self.words(problem.severity, language), problem.cause.rawValue, problem.found,
            problem.expected,
            problem.sentence(language),
        ])
    }

    /// Hands over what was written since the last call.
    public mutating func take() -> [UInt8] { writer.take() }
}
