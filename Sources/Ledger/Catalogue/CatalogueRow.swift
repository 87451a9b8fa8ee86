import Cooperation

/// A row of the item table as the catalogue needs it, read straight from the bytes of its stored facts.
///
/// A hundred thousand of them are read at start, so nothing is made of them that the catalogue does not keep:
/// about two microseconds a row instead of ten for a whole ``FactsText``.
struct CatalogueRow: Sendable {
    let number: Int
    let changed: Int64
    /// Facet values, each once; nil for an item that stands in no list.
    let values: [FacetValue]?
    /// Day number of the start.
    let start: Int32?

    struct FacetValue: Sendable, Hashable {
        let facet: Facet
        let value: String
    }

    /// - Parameters:
    ///   - facts: The stored form that ``FactsText`` describes; nil for an item without a view of its own.
    ///   - area: The area a sector belongs to.
    init(number: Int, changed: Int64, facts: String?, area: (String) -> String?) {
        self.number = number
        self.changed = changed
        guard let facts, let fields = Fields(facts) else {
            values = nil
            start = nil
            return
        }
        // Organisations and series have pages of their own; initiatives and programmes stand in the list.
        let kind = fields.text(.kind)
        guard kind == Initiative.kind.name || kind == Programme.kind.name else {
            values = nil
            start = nil
            return
        }
        var values: [FacetValue] = []
        values.reserveCapacity(20)
        func add(_ facet: Facet, _ value: String) {
            let pair = FacetValue(facet: facet, value: value)
            if !value.isEmpty, !values.contains(pair) { values.append(pair) }
        }
        add(.kind, kind)
        add(.agreement, fields.text(.state))
        add(.modality, fields.text(.modality))
        add(.level, fields.text(.level))
        add(.status, fields.text(.status))
        add(.goal, fields.text(.goal))
        let sector = fields.text(.sector)
        add(.sector, sector)
        if !sector.isEmpty { add(.area, area(sector) ?? "") }
        fields.forEachElement(.declaredBy) { element, _ in add(.declaredBy, element) }
        fields.forEachElement(.participants) { code, role in
            add(.country, code)
            add(.role, role)
            add(.roleOf, code + "/" + role)
        }
        fields.forEachElement(.years) { first, last in
            guard let first = Int(first), let last = Int(last), first <= last else { return }
            for year in first...last { add(.year, String(year)) }
        }
        self.values = values
        start = CalendarDay(iso: fields.text(.start)).map { Int32($0.dayNumber) }
    }

    /// The fields of the stored form by their position, cut from its bytes on demand.
    private struct Fields {
        enum Position: Int {
            case kind = 0
            case state = 1
            case declaredBy = 2
            case modality = 5
            case level = 6
            case status = 7
            case sector = 8
            case goal = 9
            case participants = 11
            case start = 13
            case years = 17
        }

        private let bytes: [UInt8]
        private var ends: [Int] = []

        init?(_ text: String) {
            bytes = Array(text.utf8)
            ends.reserveCapacity(FactsText.fieldCount)
            for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "|") { ends.append(index) }
            ends.append(bytes.count)
            guard ends.count == FactsText.fieldCount else { return nil }
        }

        private func range(_ position: Position) -> Range<Int> {
            (position.rawValue == 0 ? 0 : ends[position.rawValue - 1] + 1)..<ends[position.rawValue]
        }

        func text(_ position: Position) -> String { Self.plain(bytes[range(position)]) }

        /// Hands over the elements of a list, each cut at its `~`.
        func forEachElement(_ position: Position, _ body: (String, String) -> Void) {
            for element in bytes[range(position)].split(separator: UInt8(ascii: ";")) {
                let mark = element.firstIndex(of: UInt8(ascii: "~")) ?? element.endIndex
                body(Self.plain(element[..<mark]), Self.plain(element[mark...].dropFirst()))
            }
        }

        private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
            let text = String(decoding: bytes, as: UTF8.self)
            return bytes.contains(UInt8(ascii: "%")) ? FactsText.plain(text[...]) : text
        }
    }
}
