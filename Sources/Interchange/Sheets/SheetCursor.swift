import Cooperation
import Localization

/// One sheet while it is being read: its first rows in memory, its headings, and where reading stands.
struct SheetCursor {
    /// How many rows are looked at before the first is read: the headings are among the first of them,
    /// and they decide how numbers are written and whether countries stand as lines above the rows.
    static let sampleSize = 1_000
    /// Headings are looked for in this many rows.
    static let headingDepth = 40

    let name: String?
    private var source: SheetSource
    private var sample: [SheetRow] = []
    private var position = 0
    private var ending: SheetSource.Step?
    var table: SheetTable?
    /// Who the rows belong to, where a line above them says it.
    var section: PartnerListReader.Partner?
    var sectionModality: Code<Modality>?

    init(name: String?, source: SheetSource) {
        self.name = name
        self.source = source
        fill()
    }

    private mutating func fill() {
        while sample.count < Self.sampleSize, ending == nil {
            switch source.next() {
            case .row(let row): sample.append(row)
            case .broken(let damage): ending = .broken(damage)
            case .end: ending = .end
            }
        }
    }

    /// Reads all that is left into memory, for sheets whose lines mean something only by what follows them.
    mutating func readAll() {
        while ending == nil {
            switch source.next() {
            case .row(let row): sample.append(row)
            case .broken(let damage): ending = .broken(damage)
            case .end: ending = .end
            }
        }
    }

    mutating func next() -> SheetSource.Step {
        if position < sample.count {
            let row = sample[position]
            position += 1
            if position == sample.count, ending == nil {
                sample.removeAll()
                position = 0
            }
            return .row(row)
        }
        if let ending {
            self.ending = .end
            return ending
        }
        let step = source.next()
        switch step {
        case .row: break
        case .broken, .end: ending = .end
        }
        return step
    }

    var isEmpty: Bool { sample.isEmpty }

    /// The rows that come next and hold something, as far as they are in memory.
    func upcoming(_ count: Int) -> [SheetRow] {
        Array(sample[min(position, sample.count)...].lazy.filter { !$0.isBlank }.prefix(count))
    }

    /// The row of the headings among the first rows: the one that names the most fields, of several the first.
    func headingRow(_ matcher: HeadingMatcher, fixed: Int?) -> SheetRow? {
        if let fixed { return sample.first { $0.number >= fixed } }
        var best: (row: SheetRow, score: Int)?
        let first = sample.first { !$0.isBlank }?.number
        for row in sample.lazy.filter({ !$0.isBlank }).prefix(Self.headingDepth) {
            let score = SheetTable.score(row, matcher)
            let filled = row.texts.lazy.filter { !$0.isEmpty }.count
            guard score >= 2 || (score == 1 && (filled == 1 || row.number == first)), score > best?.score ?? 0 else {
                continue
            }
            best = (row, score)
        }
        return best?.row
    }

    /// The rows below a row, as far as they are in memory.
    func rows(below number: Int) -> ArraySlice<SheetRow> {
        let start = sample.firstIndex { $0.number > number } ?? sample.count
        return sample[start...]
    }

    /// Whether countries stand as lines above the rows they belong to.
    func hasSections(_ table: SheetTable, _ partners: inout PartnerListReader) -> Bool {
        var lonely = 0
        for row in sample where row.number != table.row {
            if let text = row.onlyText {
                lonely += 1
                if !table.namesPartners, text.utf8.count <= 80, partners.party(text) != nil { return true }
            } else if row.number > table.row, lonely > 0, table.isRepeated(in: row), !table.namesPartners {
                return true
            }
        }
        return false
    }
}
