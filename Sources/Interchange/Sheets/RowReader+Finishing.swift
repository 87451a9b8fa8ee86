import Cooperation
import Localization

extension RowReader {
    /// Settles who takes part and as what, and when; `section` is who a line above the row names.
    func settle(_ draft: inout SheetDraft, section: PartnerListReader.Partner?, isSectioned: Bool, isOwn: Bool) {
        if isOwn {
            draft.content.participants = draft.others
            return
        }
        if isSectioned, draft.ownRole == nil { draft.ownRole = mapping.role ?? "provider" }
        settleParticipants(&draft, section: section)
        if draft.content.start == nil, draft.content.plannedStart == nil { readYear(&draft) }
    }

    /// Derives the modality where no column told it, and puts into the remarks what went into no field.
    func conclude(_ draft: inout SheetDraft, isOwn: Bool) {
        if !isOwn, draft.content.modality == nil {
            draft.content.modality = mapping.modality ?? Self.modality(draft.content.participants)
        }
        if !draft.notes.isEmpty {
            let own = draft.content.remarks[language].map { [$0.text] } ?? []
            draft.content.remarks[language] = .init((own + draft.notes).joined(separator: "\n"))
        }
        let content = draft.content
        for (start, end) in [(content.start, content.end), (content.plannedStart, content.plannedEnd)] {
            guard let start, let end, let first = start.earliest, let last = end.latest, last < first else { continue }
            draft.problems.append(
                Problem(.warning, .endBeforeStart, at: draft.place, found: "\(start.code) – \(end.code)")
            )
        }
    }

    /// The year of a list is the start where no start is told; of "2005-2009" both ends are taken.
    private func readYear(_ draft: inout SheetDraft) {
        guard let year = draft.year else { return }
        guard case .span(let span) = year else {
            draft.content.start = year
            return
        }
        draft.content.start = .unit(span.from)
        if draft.content.end == nil, draft.content.plannedEnd == nil { draft.content.end = .unit(span.to) }
    }

    private func settleParticipants(_ draft: inout SheetDraft, section: PartnerListReader.Partner?) {
        var partners = draft.partners
        var ownRole = draft.ownRole ?? mapping.role
        if partners.isEmpty, draft.providers.isEmpty, draft.recipients.isEmpty, draft.others.isEmpty, let section {
            partners = [section]
            ownRole = ownRole ?? "provider"
        }
        let hasSecond = draft.others.contains { $0.role == "second-provider" }
        var all: [Participation] = []
        func add(_ participation: Participation) {
            if !all.contains(participation) { all.append(participation) }
        }
        if hasSecond {
            // Beside a second provider the other one is the first.
            draft.providers = draft.providers.map {
                $0.role == "provider" ? Participation($0.partner, "first-provider") : $0
            }
        }
        let isNamed = (draft.providers + draft.recipients + draft.others).contains { $0.code == party }
        if !partners.isEmpty {
            let role = ownRole?.rawValue
            if !isNamed, role != "recipient" { add(Participation(party, Code(role ?? "participant"))) }
            for partner in partners where partner.partner != .known(party) {
                let counterpart: Code<Role> = partner.role.map { Code($0) } ?? Self.counterpart(of: role)
                add(Participation(partner.partner, counterpart))
            }
            if !isNamed, role == "recipient" { add(Participation(party, "recipient")) }
        } else if !isNamed, let ownRole, draft.providers.isEmpty != draft.recipients.isEmpty {
            add(Participation(party, ownRole))
        }
        for participation in draft.providers + draft.others.filter({ $0.role == "second-provider" }) {
            add(participation)
        }
        for participation in draft.recipients + draft.others.filter({ $0.role != "second-provider" }) {
            add(participation)
        }
        draft.content.participants = all
    }

    /// The other side's role beside one's own.
    private static func counterpart(of role: String?) -> Code<Role> {
        switch role {
        case "provider", "first-provider", "second-provider": "recipient"
        case "recipient": "provider"
        case "both": "both"
        default: "participant"
        }
    }

    /// The modality where no column tells it.
    static func modality(_ participants: [Participation]) -> Code<Modality>? {
        let roles = participants.map(\.role.rawValue)
        if roles.contains("second-provider") { return "triangular" }
        guard !roles.isEmpty else { return nil }
        let isSided = roles.contains { $0.hasSuffix("provider") || $0 == "recipient" || $0 == "both" }
        return roles.contains("promoter") || (roles.count >= 3 && !isSided) ? "regional" : "bilateral"
    }

    /// The key of a row without a code: `~` and a fingerprint of folded title, participants and start.
    ///
    /// FNV-1a over 64 bits, so that the same row has the same key in every run and on every machine.
    static func key(of content: Initiative) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            hash = (hash ^ 0x1f) &* 0x0000_0100_0000_01b3
        }
        for language in content.title.languages { add(MatchKey.of(content.title[language]?.text ?? "")) }
        let names = content.participants.map { participation in
            switch participation.partner {
            case .known(let code): code.rawValue
            case .named(let name): MatchKey.of(name)
            }
        }
        for name in names.sorted() { add(name) }
        add((content.start ?? content.plannedStart)?.code ?? "")
        let digits = String(hash, radix: 16)
        return "~" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
