import Foundation

/// The style sheet of documents that are printed by a program without variables: the portal's own, with the colours of
/// paper written out, and what only a document of many sheets needs.
struct PaperSheet: Sendable {
    /// For the document.
    let text: String
    /// The part for figures, which the program wants once more inside each drawing.
    let drawings: String

    /// - Parameters:
    ///   - screen: The portal's style sheet, whose tokens stand in `:root`, those of paper in the last one.
    ///   - paper: What is added to it.
    init(screen: String, paper: String) {
        let flat = Self.written(screen)
        text = flat + paper
        let lines = flat.split(separator: "\n")
            .drop { !$0.hasPrefix("/* ---- Figures ----") }
            .dropFirst()
            .prefix { !$0.hasPrefix("/* ----") }
        // Inside a drawing nothing stands around it, and its size is not its own concern.
        drawings =
            lines.filter { !$0.hasPrefix("@") && $0.contains("{") }
            .joined(separator: "\n")
            .replacing(/\.share (?=[.a-z])/, with: "")
            // The ground around letters would be painted over them: the program knows no order of painting.
            + "\n.map text, .lines text { stroke: none; }"
    }

    /// The sheet with each `var(--name)` replaced by its value on paper.
    private static func written(_ sheet: String) -> String {
        var values: [Substring: Substring] = [:]
        for line in sheet.split(separator: "\n") {
            let line = line.drop { $0 == " " }
            guard line.hasPrefix("--") else { continue }
            for declaration in line.split(separator: ";") {
                let parts = declaration.split(separator: ":", maxSplits: 1)
                guard parts.count == 2 else { continue }
                values[parts[0].drop { $0 == " " }] = parts[1].drop { $0 == " " }
            }
        }
        return sheet.replacing(/var\((--[a-z0-9-]+)\)/) { values[$0.1] ?? "" }
    }
}
