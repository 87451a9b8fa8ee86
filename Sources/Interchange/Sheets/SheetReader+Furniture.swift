import Cooperation

extension SheetReader {
    /// Whether the row is no initiative but a heading, a section, a title or a total; counts it as what it is.
    mutating func isFurniture(_ row: SheetRow, _ table: SheetTable) -> Bool {
        guard !table.isOwn, let first = row.texts.first(where: { !$0.isEmpty }), first.utf8.count <= 120 else {
            return false
        }
        if row.number < table.row {
            // Above the headings stands the title of the sheet, or the first section.
            if let text = row.onlyText, beginSection(text) { tally.sections += 1 } else { tally.furniture += 1 }
            return true
        }
        if first.utf8.count <= 40 {
            let key = MatchKey.of(first)
            if SheetHeadings.totals.contains(key),
                row.texts.lazy.filter({ !$0.isEmpty }).count <= max(4, table.columns.count - 1)
            {
                tally.furniture += 1
                return true
            }
            if table.signature.values.contains(key) || (isJoining && headings.match(first) != nil) {
                if table.isRepeated(in: row) {
                    tally.headings += 1
                    return true
                }
                if isJoining, SheetTable.score(row, headings) >= 3 {
                    let below = cursor?.rows(below: row.number) ?? []
                    let changed = SheetTable(row, headings, &rows.amounts, sample: below)
                    cursor?.table = changed
                    begin(changed)
                    tally.headings += 1
                    return true
                }
            }
        }
        guard isJoining || !table.namesPartners, let text = row.onlyText else { return false }
        return isSectionOrTitle(text, row, table)
    }

    private mutating func isSectionOrTitle(_ text: String, _ row: SheetRow, _ table: SheetTable) -> Bool {
        // A lone cell in a column of partners belongs to the row above it.
        let column = table.columns.first { !row[$0.index].isEmpty }
        if column?.field?.namesPartners ?? false { return false }
        let next = isJoining ? cursor?.upcoming(2) ?? [] : []
        let isBeforeHeadings =
            next.first.map { table.isRepeated(in: $0) || SheetTable.score($0, headings) >= 3 } ?? false
        if isBeforeHeadings {
            if !beginSection(text) {
                cursor?.section = PartnerListReader.Partner(partner: .named(text), role: nil)
                cursor?.sectionModality = nil
            }
            tally.sections += 1
            return true
        }
        if text.utf8.count <= 80, rows.partners.party(text) != nil || rows.modality(named: text) != nil,
            beginSection(text)
        {
            tally.sections += 1
            return true
        }
        let isTitle = next.count == 2 && next[0].onlyText != nil && SheetTable.score(next[1], headings) >= 3
        if isTitle { tally.furniture += 1 }
        return isTitle
    }

    /// Lets a line name the country, or the modality, of the rows below; false for any other line.
    private mutating func beginSection(_ text: String) -> Bool {
        if let party = rows.partners.party(text) {
            cursor?.section = PartnerListReader.Partner(partner: .known(party), role: nil)
            cursor?.sectionModality = nil
            return true
        }
        guard text.utf8.count <= 40, let modality = rows.modality(named: text) else { return false }
        cursor?.section = nil
        cursor?.sectionModality = modality
        return true
    }
}
