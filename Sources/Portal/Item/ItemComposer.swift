import CanonicalJSON
import Cooperation
import Figures
import Ledger
import Localization
import Registry

/// Makes the display values of an initiative's page from what the ledger knows of it.
struct ItemComposer: Sendable {
    let view: ItemView
    let surroundings: ItemSurroundings
    let words: FieldWords
    let text: Texts
    let links: Links
    let names: PartyNames
    /// The titles of other items that proposals and links speak of.
    var titles: [ItemID: LocalizedText] = [:]
    /// The programme that the item names, where it is one with a page.
    var programme: ItemID?
    /// What is written beside it, for those who take part in its dialogue.
    var comments: CommentsModel?
    /// Who looks at it; nil where only the words matter.
    var visit: Visit?

    var language: Language { words.language }
    var settlement: Settlement { view.settlement }

    init(view: ItemView, surroundings: ItemSurroundings, visit: Visit) {
        self.view = view
        self.surroundings = surroundings
        self.visit = visit
        words = FieldWords(visit)
        text = visit.text
        links = visit.links
        names = PartyNames(visit.labels, surroundings.organisations, visit.language)
    }

    init(
        view: ItemView,
        surroundings: ItemSurroundings,
        words: FieldWords,
        text: Texts,
        links: Links
    ) {
        self.view = view
        self.surroundings = surroundings
        self.words = words
        self.text = text
        self.links = links
        names = PartyNames(words.labels, surroundings.organisations, words.language)
    }

    var model: ItemModel {
        let sides = sides
        let statements = StatementWords(view: view, words: words, text: text, names: names, titles: titles)
        return ItemModel(
            title: title,
            steps: steps,
            sentence: sentence,
            ask: ask,
            owed: owed,
            shares: shares,
            shareLabel: text("item.shareLabel"),
            facts: facts,
            sides: sides,
            rows: rows(sides),
            collections: collections,
            numbers: NumbersModel(surroundings.measures, words: words, text: text, name: names.callAsFunction),
            union: union,
            likenesses: likenesses,
            dialogue: dialogue,
            comments: comments,
            latest: view.entries.suffix(5).reversed().map { statements.line($0, links: links, head: view.head) },
            statementCount: view.entries.count
        )
    }

    /// Whose word is awaited, and since when.
    ///
    /// Where countries are silent that is told by ``ask``.
    var owed: String? {
        let answers = view.commitments(words.vocabularies).filter { $0.matter != .validate }
        guard let first = answers.first else { return nil }
        return text(
            "item.owed",
            ["parties": .text(list(answers)), "date": .text(Moment(milliseconds: first.since).words(language))]
        )
    }

    /// What the one who looks can do; nil for readers and for those who have no say here.
    var dialogue: DialogueModel? {
        guard let visit, let member = visit.member, let pen = member.pen, view.concerns(pen.party),
            pen.refusal(of: .answer, at: visit.house.settings.now()) == nil
        else { return nil }
        return DialogueModel(self, pen: pen, member: member, visit: visit)
    }

    var title: TitleText {
        let title = settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
        return TitleText(title, language, untitled: view.members.first?.key ?? text("item.untitled"))
    }

    /// What leads to the item: list, modality, sector.
    var steps: [ItemModel.Step] {
        var steps = [ItemModel.Step(label: text("section.initiatives"), address: links.initiatives())]
        if let modality = settlement["modality"]?.value.text { steps.append(.init(label: modalityLabel(modality))) }
        if let sector = settlement["sector"]?.value.text {
            steps.append(.init(label: words.label(sector, in: "sectors"), address: links.sector(sector)))
        }
        return steps
    }

    /// The modality, with the word that a party concerned prefers: "Cooperación triangular (Brasil: trilateral)".
    private func modalityLabel(_ code: String) -> String {
        let label = words.label(code, in: "modality")
        guard let term = words.vocabularies["modality"][code] else { return label }
        for party in settlement.declaredBy {
            if let own = term.preferredLabel(language, for: party), own != label {
                return text("item.preferred", ["label": .text(label), "party": .text(names(party)), "own": .text(own)])
            }
        }
        return label
    }

    // MARK: The sentence

    /// Fields there are to agree about, by how far they are.
    struct Tally {
        var agreed = 0
        var pending = 0
        var noted = 0
        var differing = 0
        var reserved = 0
        var oneSided = 0
        var all: Int { agreed + pending + noted + differing + reserved + oneSided }
        /// What remains to be talked about.
        var open: Int { differing + reserved }
    }

    var tally: Tally {
        var tally = Tally()
        for field in settlement.fields where field.field.weight != .reference {
            switch field.state {
            case .agreed: tally.agreed += 1
            case .pending: tally.pending += 1
            case .agreedToDiffer: tally.noted += 1
            case .differing: tally.differing += 1
            case .reserved: tally.reserved += 1
            case .oneSided: tally.oneSided += 1
            case .collected: break
            }
        }
        return tally
    }

    /// What a person came to know: who tells it, how much is agreed, what remains.
    var sentence: String {
        let parties = settlement.declaredBy.map { names($0) }
        let level = MessageArgument.text(settlement["level"]?.value.text ?? "")
        switch parties.count {
        case 0: return text("item.nobody")
        case 1: return text("item.alone", ["party": .text(parties[0]), "level": level])
        default:
            let tally = tally
            let whole = ["parties": .text(ListFormat.joined(parties, language)), "level": level]
            let amounts: [String: MessageArgument] = [
                "all": .count(tally.all),
                "allWords": .text(number(tally.all)),
                "agreed": .count(tally.agreed),
                "agreedWords": .text(number(tally.agreed)),
                "open": .count(tally.open),
                "openWords": .text(number(tally.open)),
            ]
            let share = tally.agreed == tally.all ? "item.agreedAll" : "item.agreedSome"
            return [text("item.together", whole), text(share, amounts)].joined(separator: " ")
        }
    }

    private func number(_ number: Int) -> String { NumberWords.cardinal(number, language) }

    /// Whom one could ask: countries that take part, as those say who speak, and that are silent.
    var ask: String? {
        let speakers = Set(settlement.declaredBy)
        guard !speakers.isEmpty else { return nil }
        var silent: [PartyCode] = []
        for element in settlement["participants"]?.value.array ?? [] {
            guard let code = element["code"]?.text.map({ PartyCode($0) }), !speakers.contains(code),
                !silent.contains(code), words.vocabularies["countries"][code.rawValue] != nil
            else { continue }
            silent.append(code)
        }
        guard !silent.isEmpty else { return nil }
        // A programme of twenty countries is not asked one by one.
        if silent.count > 6 { return text("item.askMany", ["count": .count(silent.count)]) }
        return text(
            speakers.count == 1 ? "item.ask" : "item.askFurther",
            [
                "parties": .text(ListFormat.joined(silent.map { names($0) }, language, conjunction: .or)),
                "speaker": .text(settlement.declaredBy.map { names($0) }.first ?? ""),
                "count": .count(silent.count),
            ]
        )
    }

    var shares: [StackedShare.Part] {
        let tally = tally
        let parts: [(Int, String, StackedShare.Style)] = [
            (tally.agreed, "item.share.agreed", .solid), (tally.noted, "item.share.noted", .outlined),
            (tally.differing, "item.share.differing", .hatched), (tally.reserved, "item.share.reserved", .hatched),
            (tally.pending, "item.share.pending", .dashed), (tally.oneSided, "item.share.oneSided", .dashed),
        ]
        return parts.filter { $0.0 > 0 }
            .map { count, key, style in
                StackedShare.Part(text(key, ["count": .count(count)]), Double(count), style)
            }
    }
}
