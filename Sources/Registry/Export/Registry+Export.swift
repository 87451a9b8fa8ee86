import CanonicalJSON
import Cooperation
import Interchange
import Ledger
import Localization
import Tabular

/// The forms in which initiatives are handed out.
public enum ExportFormat: String, Sendable, CaseIterable {
    case csv
    case xlsx
    case jsonl
    case iati
}

extension Registry {
    /// Initiatives per batch when handing out.
    private static let exportBatch = 500

    /// Hands out what the parties declare of the initiatives a query selects: a row for each party's word, so that
    /// importing one's own rows again adds nothing.
    ///
    /// - Parameters:
    ///   - today: For what IATI dates by the day of writing.
    ///   - write: Takes the bytes piece by piece.
    public func export(
        _ query: CatalogueQuery,
        as format: ExportFormat,
        language: Language,
        today: CalendarDay,
        write: ([UInt8]) throws -> Void
    ) async throws {
        _ = try await ledger.catalogue()
        var items: [ItemID] = []
        var query = query
        query.values[.kind] = [Initiative.kind.name]
        try await ledger.forEachRow(query) { items.append($0.item) }
        // In the order of addresses, those told as one with others included, so that the same words give the same
        // bytes whoever stands for a group.
        items = try await ledger.members(with: items).sorted()
        var sink = ExportSink(format, language: language, today: today, vocabularies: vocabularies)
        try write(sink.begin())
        for start in stride(from: 0, to: items.count, by: Self.exportBatch) {
            let part = Array(items[start..<min(start + Self.exportBatch, items.count)])
            let rows = try await ledger.declarations(underEachOf: part)
            let measures =
                format == .iati ? try await ledger.measures(of: rows.map(\.item), limit: 1_000_000) : []
            try write(try sink.add(rows, measures: measures))
        }
        try write(sink.end())
    }
}

/// Turns declarations into the bytes of one format.
private struct ExportSink {
    private enum State {
        case csv(SheetExport)
        case xlsx(SheetExport, [ExportRow])
        case lines
        case iati(IATIWriter)
    }

    private var state: State

    init(_ format: ExportFormat, language: Language, today: CalendarDay, vocabularies: Vocabularies) {
        state =
            switch format {
            case .csv: .csv(SheetExport(language, vocabularies: vocabularies))
            case .xlsx: .xlsx(SheetExport(language, vocabularies: vocabularies), [])
            case .jsonl: .lines
            case .iati: .iati(IATIWriter(today: today, vocabularies: vocabularies))
            }
    }

    mutating func begin() -> [UInt8] {
        switch state {
        case .csv(let export):
            var writer = CSVWriter(byteOrderMark: true)
            writer.write(export.headings)
            return writer.take()
        case .xlsx, .lines, .iati: return []
        }
    }

    mutating func add(_ rows: [DeclarationRow], measures: [MeasureRow]) throws -> [UInt8] {
        let initiatives = try rows.filter { $0.kind == Initiative.kind.name }
            .map { row in (row, try Initiative(json: row.content)) }
        switch state {
        case .csv(var export):
            var writer = CSVWriter()
            for (row, content) in initiatives { writer.write(export.cells(Self.row(row, content)).map(\.csv)) }
            state = .csv(export)
            return writer.take()
        case .xlsx(let export, var kept):
            kept += initiatives.map { Self.row($0.0, $0.1) }
            state = .xlsx(export, kept)
            return []
        case .lines:
            return initiatives.flatMap { Self.row($0.0, $0.1).jsonLine }
        case .iati(var writer):
            let byTelling = Dictionary(grouping: measures) { "\($0.item) \($0.party)" }
            for (row, content) in initiatives {
                writer.write(
                    IATIActivity(
                        party: row.party,
                        key: row.key,
                        recordedAt: row.recordedAt,
                        content: content,
                        measures: (byTelling["\(row.item) \(row.party)"] ?? []).map(\.measure)
                    )
                )
            }
            let bytes = writer.take()
            state = .iati(writer)
            return bytes
        }
    }

    mutating func end() -> [UInt8] {
        switch state {
        case .csv, .lines: return []
        case .xlsx(var export, let rows): return export.xlsx(rows, sheet: "Iniciativas")
        case .iati(var writer): return writer.finish()
        }
    }

    private static func row(_ row: DeclarationRow, _ content: Initiative) -> ExportRow {
        ExportRow(party: row.party, key: row.key, item: row.item.rawValue, content: content)
    }
}
