import Cooperation
import XMLStream

extension IATIActivityReader {
    /// `activity-date`: 1 planned start, 2 actual start, 3 planned end, 4 actual end (IATI 2.03 ActivityDateType).
    mutating func readDate(_ date: XMLNode) {
        let type = date.value("type") ?? ""
        guard let code = OldIATICodes.dateType(type) else {
            return warn(.unknownCode, date, "activity-date/@type", found: type, expected: "1 | 2 | 3 | 4")
        }
        guard var when = when(date, "activity-date") else { return }
        // Our own export says what a fuzzy date was.
        if let exact = date.attribute("cuando", namespace: IATIDeclaration.namespace).flatMap({ When(code: $0) }),
            exact.earliest == when.earliest || exact.latest == when.latest
        {
            when = exact
        }
        switch code {
        case .plannedStart: if content.plannedStart == nil { content.plannedStart = when }
        case .start: if content.start == nil { content.start = when }
        case .plannedEnd: if content.plannedEnd == nil { content.plannedEnd = when }
        case .end: if content.end == nil { content.end = when }
        }
    }

    /// The date of an element: its `iso-date`, or its text as in IATI 1.0x; nil with a warning where there is none.
    mutating func when(_ node: XMLNode, _ column: String) -> When? {
        let written = node.value("iso-date") ?? node.text.trimmed
        return when(written, node, column)
    }

    /// Reads a date that stands in an element; nil with a warning where it cannot be read.
    mutating func when(_ written: String, _ node: XMLNode, _ column: String) -> When? {
        switch IATIDate(written) {
        case .day(let day): return When(day)
        case .coarse(let when): return when
        case .impossible: warn(.impossibleDate, node, column, found: written, expected: "YYYY-MM-DD")
        case .unreadable: warn(.unreadableDate, node, column, found: written, expected: "YYYY-MM-DD")
        }
        return nil
    }

    mutating func checkPeriod() {
        let pairs = [(content.plannedStart, content.plannedEnd, "3"), (content.start, content.end, "4")]
        for (start, end, type) in pairs {
            guard let from = start?.earliest, let to = end?.latest, to < from else { continue }
            warn(.endBeforeStart, node, "activity-date[@type='\(type)']", found: "\(from) – \(to)")
        }
    }
}
