import CanonicalJSON
import Cooperation
import Localization
import Tabular

/// The text of one document on its way to items that can be told.
struct ProgrammeText {
    private let file: String
    private let party: PartyCode
    private let partyName: String
    private let partners: PartnerMatcher
    private let furniture: PageFurniture
    private let outline: ProgrammeOutline
    private let language: Language
    /// Whether it is in none of our languages.
    private let isForeign: Bool

    init(bytes: [UInt8], file: String, party: PartyCode, vocabularies: Vocabularies) {
        self.file = file
        self.party = party
        partners = PartnerMatcher(vocabularies)
        furniture = PageFurniture(Self.lines(CSVDialect.text(of: bytes)))
        outline = ProgrammeOutline(furniture.lines)
        let told = RunningText.language(of: furniture.lines)
        isForeign = told == nil
        language = told ?? .es
        partyName = vocabularies.partner(party.rawValue, language)
    }

    static func lines(_ text: String) -> [TextLine] {
        // A page break within a line begins a line of its own.
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
            TextLine(number: $0.offset + 1, $0.element)
        }
    }

    // MARK: The whole

    /// What the document calls itself, and the number it is cited by.
    private var name: (title: String, number: String) {
        if let head = furniture.head, !head.title.isEmpty { return head }
        let opening = outline.preamble.filter { !$0.isBlank }
        let number = opening.prefix(12).lazy.compactMap { PageFurniture.documentNumber(in: $0.text)?.number }.first
        return (titleParagraph?.joined ?? file, number ?? "")
    }

    private static let names = [
        "programa de trabajo", "plan de trabajo", "plan de accion", "programa de trabalho", "plano de trabalho",
        "plano de acao", "work programme", "work plan", "action plan", "plan operativo", "plano operativo",
    ]

    /// A line of its own that names the document, not one that a sentence runs through.
    private var titleParagraph: [TextLine]? {
        outline.preamble.paragraphs(outline.style).prefix(30).first { paragraph in
            let key = paragraph.joined.utf8.count <= 200 ? MatchKey.of(paragraph.joined) : ""
            return !paragraph.joined.hasSuffix(".") && Self.names.contains { key.contains($0) }
        }
    }

    /// What the document says before its parts, without what it is called: its title, its number alone on a line, and the
    /// line above the title that names whose it is.
    private var introduction: [TextLine] {
        let title = titleParagraph?.map(\.number) ?? []
        return outline.preamble.filter { line in
            let isHead = title.first.map { line.number < $0 && line.text.contains(partyName) } ?? false
            return !title.contains(line.number) && !isHead
                && PageFurniture.documentNumber(in: line.text)?.title != ""
        }
    }

    static func period(_ text: String) -> When? {
        guard let match = text.firstMatch(of: /\b((?:19|20)\d\d)(?:\s*[-–\/]\s*((?:19|20)\d\d))?\b/) else { return nil }
        let years = match.output.2.map { "\(match.output.1)/\($0)" } ?? String(match.output.1)
        return When(code: years)
    }

    // MARK: Steps

    func steps(_ events: [KnownEvent] = []) -> [ReadingStep] {
        guard !isForeign else { return [refusal(.otherLanguage, expected: "español · português · English")] }
        let (title, number) = name
        let period = Self.period(title)
        let isProgramme = !outline.nodes.isEmpty
        let kind = isProgramme ? WorkProgramme.kind : Plan.kind
        let key = Self.key(number.isEmpty ? PathName.of(title, words: 12) : number)
        var builder = ProgrammeBuilder(
            outline,
            ProgrammeDraft(file: file, language: language, period: period),
            partners: partners
        )
        let front = FrontMatter(builder.tables(introduction, below: nil), style: outline.style)
        var draft = builder.draft
        let telling = ProgrammeTelling(kind: kind, key: key)
        ProgrammeReferences.attach(furniture.notes, &draft)
        telling.settle(&draft)
        check(&draft, builder.paths)
        guard !draft.parts.isEmpty else {
            return [refusal(.noStructure, expected: "«AREA I. …» · «PROYECTO I.1. …» · «A. Antecedentes»")]
        }

        let slips = ProgrammeChecks.slips(furniture.lines, groups: groups)
        var problems = draft.problems
        let meant = Dictionary(slips.map { ($0.found, $0.meant) }, uniquingKeysWith: { first, _ in first })
        for slip in slips {
            let place = Place(file: file, line: slip.line)
            problems.append(Problem(.warning, .suspectedTypo, at: place, found: slip.found, expected: slip.meant))
        }
        problems += EventMentions(furniture.lines, file: file).problems(events, language)
        var steps = problems.sorted { ($0.place.row ?? 0) < ($1.place.row ?? 0) }.map { ReadingStep.remark($0) }
        let (instrument, mandates) = mandateTellings(front, key: key)
        let references = front.mandates.map { Reference(Mandate.kind, "\(front.instrument)/\($0.number)") }
        steps += instrument
        steps += mandates
        let body = Institution(name: partyName, party: party)
        let root = whole(kind, title, number, period, front, body, references)
        steps += telling.steps(of: draft, whole: root, meant: meant)
        return steps
    }

    /// Why nothing of the text goes in.
    private func refusal(_ cause: Problem.Cause, expected: String) -> ReadingStep {
        let first = furniture.lines.first { !$0.isBlank }
        let found = String((first?.text ?? "").prefix(80))
        return .remark(
            Problem(.error, cause, at: Place(file: file, line: first?.number), found: found, expected: expected)
        )
    }

    static func key(_ number: String) -> String {
        number.replacing(/[\s\/.-]*[Rr]ev\.?\s*\d*$/, with: "")
    }

    private func whole(
        _ kind: Kind,
        _ title: String,
        _ number: String,
        _ period: When?,
        _ front: FrontMatter,
        _ body: Institution,
        _ mandates: [Reference]
    ) -> JSON {
        let isProposal = ["proyecto de ", "propuesta ", "projeto de ", "proposta ", "draft ", "proposal "]
            .contains { title.lowercased().hasPrefix($0) }
        let status: Code<Status>? = isProposal ? "identification" : nil
        let responsible = PartyList(partners: partners).institutions(front.members)
        func fill<Root: Content>(_ root: Root, _ body: (inout Root) -> Void) -> JSON {
            var root = root
            body(&root)
            return root.json
        }
        if kind == Plan.kind {
            return fill(Plan()) {
                $0.title = LocalizedText(title, language)
                $0.number = number
                $0.bodies = [body]
                $0.responsible = responsible
                $0.period = period
                $0.status = status
                $0.objective = LocalizedText(front.objective, language)
                $0.background = LocalizedText(front.text, language)
                $0.mandates = mandates
            }
        }
        return fill(WorkProgramme()) {
            $0.title = LocalizedText(title, language)
            $0.number = number
            $0.bodies = [body]
            $0.responsible = responsible
            $0.period = period
            $0.status = status
            $0.objective = LocalizedText(front.objective, language)
            $0.background = LocalizedText(front.text, language)
            $0.mandates = mandates
        }
    }

    /// The resolution whose paragraphs the document quotes, and each paragraph.
    private func mandateTellings(_ front: FrontMatter, key: String) -> ([ReadingStep], [ReadingStep]) {
        guard !front.mandates.isEmpty else { return ([], []) }
        var instrument = Instrument()
        instrument.title = LocalizedText(front.instrument, language)
        instrument.number = front.instrument
        if MatchKey.of(front.instrument).contains("res") { instrument.type = "resolution" }
        let steps = front.mandates.map { item -> ReadingStep in
            var mandate = Mandate()
            let (first, _) = item.text.firstSentence
            mandate.title = LocalizedText(Self.short(first), language)
            mandate.instrument = Reference(Instrument.kind, front.instrument)
            mandate.paragraph = item.number
            mandate.verb = MandateVerbs.verb(of: item.text)
            mandate.text = LocalizedText(item.text, language)
            if let body = item.text.firstMatch(of: /^\p{L}+\s+(?:a la|al|a los|a las|à|ao|the)\s+([A-Z]{3,})/) {
                let name = String(body.output.1)
                mandate.addressees = [Institution(name: name, party: partners.find(name))]
            }
            return .telling(
                Telling(
                    place: Place(file: file, line: item.line),
                    kind: Mandate.kind,
                    key: "\(front.instrument)/\(item.number)",
                    content: mandate.json
                )
            )
        }
        let whole = Telling(
            place: Place(file: file, line: front.instrumentLine),
            kind: Instrument.kind,
            key: front.instrument,
            content: instrument.json
        )
        return ([.telling(whole)], steps)
    }

    /// The beginning of a sentence, up to a comma or twenty words.
    private static func short(_ sentence: String) -> String {
        let words = sentence.split(separator: " ")
        guard words.count > 24 else { return sentence }
        return words.prefix(22).joined(separator: " ") + "…"
    }

    // MARK: Checks

    /// The lines of each part, for what is compared within one.
    private var groups: [[TextLine]] {
        outline.nodes.map { $0.body + $0.sections.flatMap(\.lines) }
    }

    private func check(_ draft: inout ProgrammeDraft, _ paths: [String]) {
        let nodes = outline.nodes
        ProgrammeChecks.counts(outline.preamble, { heading in nodes.count { $0.heading == heading } }, &draft)
        for (place, node) in nodes.enumerated() {
            let below = nodes.indices.filter { leads(from: $0, to: place) }
            let lines = node.body + node.sections.filter { $0.section == .background }.flatMap(\.lines)
            ProgrammeChecks.counts(lines, { heading in below.count { nodes[$0].heading == heading } }, &draft)
            for (section, lines) in node.sections where section == .schedule {
                let prose = lines.prefix { !ProgrammeCues.isTaskTable($0) }
                ProgrammeDates.compareProse(Array(prose), below: paths[place], &draft)
            }
        }
    }

    private func leads(from node: Int, to above: Int) -> Bool {
        var place = outline.nodes[node].parent
        while let here = place {
            if here == above { return true }
            place = outline.nodes[here].parent
        }
        return false
    }
}
