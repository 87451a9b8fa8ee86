import CanonicalJSON
import Cooperation
import Localization

extension RowReader {
    /// A list in the form our exports write: a JSON array.
    func list<Element: ListElement>(
        _ text: String,
        _ column: SheetTable.Column,
        _ draft: inout SheetDraft
    ) -> [Element]? {
        if let json = try? JSON(parsing: text), let list = try? [Element](json: json) { return list }
        draft.problems.append(
            Problem(.warning, .unknownCode, at: draft.place, column: column.heading, found: text, expected: "JSON […]")
        )
        Self.note(text, column, &draft)
        return nil
    }

    mutating func readPartners(
        _ text: String,
        _ column: SheetTable.Column,
        _ field: SheetField,
        isOwn: Bool,
        _ draft: inout SheetDraft
    ) {
        if text.utf8.first == UInt8(ascii: "["), field == .participants {
            draft.others += list(text, column, &draft) ?? []
            return
        }
        for partner in partners.read(text) {
            if case .named(let name) = partner.partner {
                draft.problems.append(
                    Problem(.warning, .unknownCountry, at: draft.place, column: column.heading, found: name)
                )
            }
            if field == .partner {
                draft.partners.append(partner)
                continue
            }
            let role = partner.role ?? Self.role(of: field)
            let participation = Participation(partner.partner, Code(role))
            switch field {
            case .provider, .firstProvider: draft.providers.append(participation)
            case .recipient: draft.recipients.append(participation)
            default: draft.others.append(participation)
            }
        }
    }

    private static func role(of field: SheetField) -> String {
        switch field {
        case .provider: "provider"
        case .firstProvider: "first-provider"
        case .secondProvider: "second-provider"
        case .recipient: "recipient"
        case .promoter: "promoter"
        default: "participant"
        }
    }

    func readInstitutions(
        _ text: String,
        _ column: SheetTable.Column,
        _ field: SheetField,
        isOwn: Bool,
        _ draft: inout SheetDraft
    ) {
        if text.utf8.first == UInt8(ascii: "["), field == .institutions, let json = try? JSON(parsing: text),
            let list = try? [Institution](json: json)
        {
            draft.content.institutions += list
            return
        }
        let role: Code<Role>? =
            switch field {
            case .providerInstitution: "provider"
            case .recipientInstitution: "recipient"
            default: nil
            }
        for name in Self.names(text) { draft.content.institutions.append(Institution(name: name, role: role)) }
    }

    /// Names parted by semicolons, line ends or bars; commas stand within names.
    private static func names(_ text: String) -> [String] {
        func parts(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == 0x0A || byte == 0x0D
        }
        guard text.utf8.contains(where: parts) else { return [text] }
        return text.utf8.split(whereSeparator: parts).map { SheetText.trimmed(String(Substring($0))) }
            .filter { !$0.isEmpty }
    }

    func readLocations(_ text: String, _ column: SheetTable.Column, _ draft: inout SheetDraft) {
        if text.utf8.first == UInt8(ascii: "[") {
            draft.content.locations = list(text, column, &draft) ?? []
        } else {
            draft.content.locations = Self.names(text).map { Location(name: $0) }
        }
    }

    func readDocuments(_ text: String, _ column: SheetTable.Column, _ draft: inout SheetDraft) {
        if text.utf8.first == UInt8(ascii: "[") {
            draft.content.documents = list(text, column, &draft) ?? []
            return
        }
        var links: [DocumentLink] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == ";" || $0 == "|" }) {
            guard word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.") else { continue }
            let url = word.hasPrefix("www.") ? "https://\(word)" : String(word)
            links.append(DocumentLink(title: LocalizedText(), url: url))
        }
        if links.isEmpty { Self.note(text, column, &draft) }
        draft.content.documents += links
    }

    func readIdentifiers(_ text: String, _ column: SheetTable.Column, _ draft: inout SheetDraft) {
        if text.utf8.first == UInt8(ascii: "[") {
            draft.content.identifiers = list(text, column, &draft) ?? []
        } else {
            draft.content.identifiers += Self.names(text).map { Identifier(scheme: column.heading, value: $0) }
        }
    }

    /// Marks translations as such: `{"title":{"pt":"machine"}}`.
    func markWordings(_ text: String, _ draft: inout SheetDraft) {
        guard let fields = (try? JSON(parsing: text))?.object else { return }
        func mark(_ localized: inout LocalizedText, _ origins: JSON) {
            for member in origins.object?.members ?? [] {
                guard let language = Language(rawValue: member.key), let wording = localized[language],
                    let origin = member.value.text.flatMap(LocalizedText.Origin.init(rawValue:))
                else { continue }
                localized[language] = .init(wording.text, origin: origin)
            }
        }
        for member in fields.members {
            switch SheetField(rawValue: member.key) {
            case .title?: mark(&draft.content.title, member.value)
            case .objective?: mark(&draft.content.objective, member.value)
            case .legalFramework?: mark(&draft.content.legalFramework, member.value)
            case .remarks?: mark(&draft.content.remarks, member.value)
            default: continue
            }
        }
    }
}
