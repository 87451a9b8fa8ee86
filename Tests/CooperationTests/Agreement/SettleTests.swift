import CanonicalJSON
import Cooperation
import Localization
import TestSupport
import Testing

@Suite("Settlement")
struct SettleTests {
    private let kind = AnyKind(Initiative.self)

    private func settled(_ entries: [Entry]) -> Settlement {
        settle(Dialogue(entries), as: kind) { $0.rawValue.count == 2 }
    }

    @Test("Two countries that differ on the start see one difference, with both dates")
    func differingStart() throws {
        // given
        let chile = Words("CL").declares { $0.start = When(code: "2022-03-15") }
        let colombia = Words("CO").declares { $0.start = When(code: "2022-04") }
        // when
        let settlement = settled(chile.entries + colombia.entries)
        // then
        #expect(settlement.state == .differing)
        #expect(settlement.differences.map(\.field.name) == ["start"])
        let start = try #require(settlement["start"])
        #expect(Set(start.positions.compactMap(\.held?.text)) == ["2022-03-15", "2022-04"])
        #expect(settlement["participants"]?.state == .agreed)
    }

    @Test("A month and a day within it are no difference; the day stands")
    func coarserTelling() {
        let chile = Words("CL").declares { $0.start = When(code: "2022-03-15") }
        let colombia = Words("CO").declares { $0.start = When(code: "2022-03") }
        let settlement = settled(colombia.entries + chile.entries)
        #expect(settlement["start"]?.state == .agreed)
        #expect(settlement["start"]?.value == "2022-03-15")
    }

    @Test("A machine's translation contradicts nobody; a person's does, and goes before the machine's")
    func machineTranslation() throws {
        func told(_ origin: LocalizedText.Origin) -> [Entry] {
            let chile = Words("CL").declares { $0.title[.pt] = .init("Água clara", origin: origin) }
            let brazil = Words("CO").declares { $0.title[.pt] = .init("Águas claras", origin: .human) }
            return chile.entries + brazil.entries
        }
        let machine = try #require(settled(told(.machine))["title"])
        #expect(machine.state == .agreed)
        #expect(try LocalizedText(json: machine.value)[.pt] == .init("Águas claras", origin: .human))
        #expect(settled(told(.human))["title"]?.state == .differing)
    }

    @Test("Accepting the other's value agrees the field; declaring another one later reopens it")
    func accepting() {
        var chile = Words("CL").declares { $0.start = When(code: "2022-03-15") }
        let colombia = Words("CO").declares { $0.start = When(code: "2022-04") }
        chile = chile.takes(Stance(field: "start", .agrees(with: "2022-04")))
        #expect(settled(chile.entries + colombia.entries)["start"]?.state == .agreed)
        #expect(settled(chile.entries + colombia.entries)["start"]?.value == "2022-04")
        chile = chile.declares { $0.start = When(code: "2022-05") }
        #expect(settled(chile.entries + colombia.entries)["start"]?.state == .differing)
    }

    @Test("A later declaration that leaves the field as it was does not overtake the stance")
    func repeatedDeclaration() {
        let chile = Words("CL").declares { $0.start = When(code: "2022-03-15") }
            .takes(Stance(field: "start", .agrees(with: "2022-04")))
            .declares {
                $0.start = When(code: "2022-03-15")
                $0.status = "finished"
            }
        let colombia = Words("CO").declares { $0.start = When(code: "2022-04") }
        #expect(settled(chile.entries + colombia.entries)["start"]?.state == .agreed)
    }

    @Test("A third wording that one proposes and the other accepts is the agreed one")
    func thirdWording() {
        let chile = Words("CL").declares { $0.title = LocalizedText("Uno", .es) }
            .takes(Stance(field: "title", .agrees(with: ["es": "Tres"])))
        let colombia = Words("CO").declares { $0.title = LocalizedText("Dos", .es) }
            .takes(Stance(field: "title", .proposes(["es": "Tres"])))
        let title = settled(chile.entries + colombia.entries)["title"]
        #expect(title?.state == .agreed)
        #expect(title?.value == ["es": "Tres"])
    }

    @Test("Both letting the other's value stand is agreeing to differ; one alone is not")
    func agreeingToDiffer() {
        let chile = Words("CL").declares { $0.end = When(code: "2023-11-30") }
            .takes(Stance(field: "end", .agreesToDiffer, note: "Cada país cuenta su última misión."))
        var colombia = Words("CO").declares { $0.end = When(code: "2024-01") }
        #expect(settled(chile.entries + colombia.entries)["end"]?.state == .differing)
        colombia = colombia.takes(Stance(field: "end", .agreesToDiffer))
        #expect(settled(chile.entries + colombia.entries)["end"]?.state == .agreedToDiffer)
        #expect(settled(chile.entries + colombia.entries).state == .agreedToDiffer)
    }

    @Test("A reservation stands above everything else said on the field")
    func reservation() {
        let chile = Words("CL").declares { _ in }
        let colombia = Words("CO").declares { _ in }.takes(Stance(field: "participants", .reserves, note: "n"))
        #expect(settled(chile.entries + colombia.entries)["participants"]?.state == .reserved(by: ["CO"]))
    }

    @Test("Titles in two languages contradict nothing, and nobody has agreed to them either")
    func twoLanguages() throws {
        let brazil = Words("BR").declares { $0.title = LocalizedText("Bancos de leite", .pt) }
        let uruguay = Words("CL").declares { $0.title = LocalizedText("Bancos de leche", .es) }
        let title = try #require(settled(brazil.entries + uruguay.entries)["title"])
        #expect(title.state == .oneSided)
        #expect(title.value == ["es": "Bancos de leche", "pt": "Bancos de leite"])
    }

    @Test("Two of three who say the same wait for the third")
    func pending() {
        let three: (inout Initiative) -> Void = {
            $0.participants = [
                Participation("CL", "first-provider"), Participation("CO", "recipient"),
                Participation("DE", "second-provider"),
            ]
            $0.status = "execution"
        }
        let settlement = settled(Words("CL").declares(three).entries + Words("CO").declares(three).entries)
        #expect(settlement["status"]?.state == .pending(["DE"]))
        #expect(settlement.state == .pending(["DE"]))
    }

    @Test("Differences come by consequence: role before period, money, sector and wording")
    func consequence() {
        let chile = Words("CL").declares {
            $0.title = LocalizedText("Uno", .es)
            $0.sector = "salud"
            $0.executed = Money(minorUnits: 1, currency: "USD")
            $0.start = When(code: "2020")
        }
        let colombia = Words("CO").declares {
            $0.title = LocalizedText("Dos", .es)
            $0.sector = "educacion"
            $0.executed = Money(minorUnits: 2, currency: "USD")
            $0.start = When(code: "2021")
            $0.participants = [Participation("CL", "recipient"), Participation("CO", "provider")]
        }
        #expect(
            settled(chile.entries + colombia.entries).differences.map(\.field.name)
                == ["participants", "start", "executed", "sector", "title"]
        )
    }

    // MARK: Properties

    @Test("The order in which words arrive does not matter", arguments: 1...40)
    func order(seed: UInt64) {
        // given
        var generator = SeededGenerator(seed: seed)
        let entries = Self.dialogue(using: &generator)
        let expected = Self.picture(settled(entries))
        // when, then
        for _ in 0..<5 {
            #expect(Self.picture(settled(entries.shuffled(using: &generator))) == expected)
        }
    }

    @Test("A withdrawn declaration leaves no trace in the settled view", arguments: 1...40)
    func withdrawal(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let entries = Self.dialogue(using: &generator)
        let peru = Words("PE").declares { $0.start = When(code: "1999") }.withdraws()
        #expect(Self.picture(settled(entries + peru.entries)) == Self.picture(settled(entries)))
    }

    @Test("Adding an identical declaration never makes a difference", arguments: 1...40)
    func identical(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let content = Self.content(using: &generator)
        let one = Words("CL").declares(content)
        let other = Words("CO").declares(content)
        let settlement = settled(one.entries + other.entries)
        #expect(settlement.differences.isEmpty)
        #expect(JSON.object(settlement.content) == content.json)
    }

    private static func picture(_ settlement: Settlement) -> [String] {
        settlement.fields.map { "\($0.field.name) \($0.state) \($0.value.canonical)" } + ["\(settlement.state)"]
    }

    private static func content(using generator: inout SeededGenerator) -> Initiative {
        var content = Initiative()
        content.title = LocalizedText(["Uno", "Dos", "Tres"].randomElement(using: &generator) ?? "", .es)
        content.participants = [Participation("CL", "provider"), Participation("CO", "recipient")]
        content.start = When(
            code: ["2020", "2020-05", "2020-05-04", "2021"].randomElement(using: &generator) ?? "2020"
        )
        content.sector = ["salud", "educacion"].randomElement(using: &generator)
        if Bool.random(using: &generator) { content.executed = Money(minorUnits: 100, currency: "USD") }
        if Bool.random(using: &generator) {
            content.identifiers = [Identifier(scheme: "CL", value: String(Int.random(in: 1...3, using: &generator)))]
        }
        return content
    }

    private static func dialogue(using generator: inout SeededGenerator) -> [Entry] {
        var entries: [Entry] = []
        for party in ["BR", "CL", "CO", "SEGIB"] as [PartyCode] {
            var words = Words(party)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                switch Int.random(in: 0...4, using: &generator) {
                case 0: words = words.takes(Stance(field: "start", .agrees(with: "2020")))
                case 1: words = words.takes(Stance(field: "sector", .agreesToDiffer))
                case 2: words = words.takes(Stance(field: "title", .proposes(["es": "Cuatro"])))
                default: words = words.declares(content(using: &generator))
                }
            }
            entries += words.entries
        }
        return entries
    }

    @Test(
        "What is only compiled gives way, field by field, to whoever tells it themselves; initiatives know no such rank"
    )
    func compiled() {
        // given
        func programme(_ title: String, _ code: String) -> Programme {
            var programme = Programme()
            programme.title = LocalizedText(title, .es)
            programme.code = code
            return programme
        }
        let compiled = Words(.compilation).declares(programme("Bibliotecas, según un documento", "IB"))
        let told = Words("SEGIB").declares(programme("Bibliotecas", ""))
        func settled(_ words: [Words]) -> Settlement {
            settle(Dialogue(words.flatMap(\.entries)), as: AnyKind(Programme.self)) { _ in false }
        }
        // when
        let alone = settled([compiled])
        let both = settled([compiled, told])
        // then
        #expect(alone["title"]?.value["es"]?.text == "Bibliotecas, según un documento")
        #expect(both["title"]?.value["es"]?.text == "Bibliotecas")
        #expect(both["title"]?.state == .oneSided && both["title"]?.positions.count == 2)
        #expect(both["code"]?.value == "IB")
        #expect(settled([told, compiled]).content == both.content)
        let initiative = Words(.compilation).declares { $0.title = LocalizedText("Otra", .es) }
        let other = Words("CL").declares { $0.title = LocalizedText("Agua", .es) }
        let open = settle(Dialogue(initiative.entries + other.entries), as: AnyKind(Initiative.self)) { _ in true }
        #expect(open["title"]?.state == .differing)
    }
}
