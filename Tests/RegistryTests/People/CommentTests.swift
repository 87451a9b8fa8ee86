import CanonicalJSON
import Cooperation
import Credentials
import Ledger
import Localization
import People
import Testing

@testable import Registry

@Suite("Comments beside an initiative")
struct CommentTests {
    private static let item = ItemID(kind: "initiative", party: "CL", key: "agua")

    /// An initiative of Chile for Colombia and Peru, which Chile has declared.
    private func told(_ bench: AccountsBench) async throws {
        var content = Initiative()
        content.title = LocalizedText("Agua", .es)
        content.sector = "salud"
        content.participants = [
            Participation("CL", "provider"), Participation("CO", "recipient"), Participation("PE", "recipient"),
        ]
        try await bench.registry.ledger.append(
            [
                Statement(
                    party: "CL",
                    designation: "test",
                    item: Self.item,
                    act: .declare(kind: Initiative.kind.name, key: "agua", content: content.json)
                )
            ],
            now: bench.clock.now
        )
    }

    private static func letter(_ party: PartyCode, _ language: Language) -> Letter {
        .message(.reminders, subject: "\(party) \(language)", paragraphs: [], link: nil)
    }

    @discardableResult
    private func comment(
        _ bench: AccountsBench,
        _ pen: Pen,
        _ text: String = "¿En qué moneda?",
        naming parties: Set<PartyCode> = [],
        answering: DialogueComment.ID? = nil,
        on field: String = "budget"
    ) async throws -> DialogueComment.ID {
        bench.clock.pass(1)
        return try await bench.accounts.comment(
            CommentDraft(field: field, language: .es, text: text, mentioned: parties, answers: answering),
            on: Self.item,
            with: pen,
            letter: Self.letter
        )
    }

    private func pen(_ bench: AccountsBench, _ member: (signedIn: SignedIn, designation: Designation, secret: Secret))
        async throws -> Pen
    {
        try await bench.accounts.pen(member.designation.id, of: member.signedIn)
    }

    private func subjects(_ bench: AccountsBench) async throws -> [String] {
        let letters = try await bench.accounts.takeLetters()
        for letter in letters { try await bench.accounts.note(.sent, of: letter) }
        return letters.compactMap { letter in
            if case .message(_, let subject, _, _, _) = letter.envelope.letter { subject } else { nil }
        }
    }

    private func comments(_ bench: AccountsBench, _ pen: Pen) async throws -> [DialogueComment] {
        let view = try #require(try await bench.registry.ledger.item(Self.item))
        return try await bench.accounts.comments(on: view, with: pen)
    }

    @Test(
        "Whoever is named is told once by letter, finds it on the desk, and has read it by answering",
        arguments: TestEngine.available
    )
    func naming(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            // given
            try await told(bench)
            let colombia = try await pen(bench, bench.member("ana", .titular, of: "CO"))
            let chile = try await pen(bench, bench.member("luis", .validator, of: "CL"))
            _ = try await bench.member("eva", .communicator, of: "CL")
            _ = try await subjects(bench)
            let entries = try await bench.registry.ledger.lastSequence()
            // when
            let first = try await comment(bench, colombia, naming: ["CL"])
            try await comment(bench, colombia, "Y otra cosa", naming: ["CL"], on: "end")
            // then
            #expect(try await subjects(bench) == ["CL es"])
            #expect(try await bench.accounts.unreadComments(with: chile).count == 2)
            #expect(try await bench.accounts.unreadComments(with: colombia).isEmpty)
            // when
            try await comment(bench, chile, "En dólares", answering: first)
            // then
            #expect(try await bench.accounts.unreadComments(with: chile).map(\.field) == ["end"])
            #expect(try await bench.accounts.unreadComments(with: colombia).map(\.text) == ["En dólares"])
            #expect(try await subjects(bench) == ["CO es"])
            let seen = try await comments(bench, chile)
            #expect(seen.map(\.text) == ["¿En qué moneda?", "Y otra cosa", "En dólares"])
            #expect(seen.last?.answers == first && seen.last?.field == "budget" && seen.last?.mentioned == ["CO"])
            #expect(seen.first?.writerName == "ana" && seen.first?.designation == colombia.designation)
            #expect(try await bench.registry.ledger.lastSequence() == entries)
            // when a day has passed and the other one is still not read
            bench.clock.pass(25 * 3_600_000)
            try await comment(bench, colombia, "¿Entonces?", naming: ["CL"], on: "end")
            // then
            #expect(try await subjects(bench) == ["CL es"])
        }
    }

    @Test("Those who want no reminders get no letter, and still find it on the desk", arguments: TestEngine.available)
    func unsubscribed(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            try await told(bench)
            let colombia = try await pen(bench, bench.member("ana", .titular, of: "CO"))
            let luis = try await bench.member("luis", .validator, of: "CL")
            try await bench.accounts.setTopics([.account], of: luis.signedIn)
            _ = try await subjects(bench)
            try await comment(bench, colombia, naming: ["CL"])
            #expect(try await subjects(bench).isEmpty)
            #expect(try await bench.accounts.unreadComments(with: pen(bench, luis)).count == 1)
        }
    }

    @Test("The secretariat takes part, and is told where it is answered", arguments: TestEngine.available)
    func secretariat(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            try await told(bench)
            let secretariat = try await pen(bench, bench.member("sofia", .secretariat, of: "SEGIB"))
            let chile = try await pen(bench, bench.member("luis", .titular, of: "CL"))
            _ = try await subjects(bench)
            await #expect(throws: CommentError.unknownMention("SEGIB")) {
                try await comment(bench, chile, naming: ["SEGIB"])
            }
            let question = try await comment(bench, secretariat, "¿Sigue?", on: Stance.whole)
            try await comment(bench, chile, "Sigue", answering: question)
            #expect(try await subjects(bench) == ["SEGIB es"])
            try await bench.accounts.readComment(
                try #require(try await bench.accounts.unreadComments(with: secretariat).first).id,
                on: Self.item,
                with: secretariat
            )
            #expect(try await bench.accounts.unreadComments(with: secretariat).isEmpty)
        }
    }

    @Test("What is withdrawn leaves no word, only that there was one; others than its party cannot")
    func withdrawing() async throws {
        try await AccountsBench.run { bench in
            // given
            try await told(bench)
            let colombia = try await pen(bench, bench.member("ana", .titular, of: "CO"))
            let editor = try await pen(bench, bench.member("eva", .editor, of: "CO"))
            let other = try await pen(bench, bench.member("bea", .communicator, of: "CO"))
            let chile = try await pen(bench, bench.member("luis", .titular, of: "CL"))
            let first = try await comment(bench, colombia, "Un secreto", naming: ["CL"])
            let second = try await comment(bench, editor, "Otro secreto")
            // then
            await #expect(throws: RegistryError.self) {
                try await bench.accounts.withdrawComment(first, on: Self.item, with: chile)
            }
            await #expect(throws: RegistryError.self) {
                try await bench.accounts.withdrawComment(first, on: Self.item, with: editor)
            }
            await #expect(throws: RegistryError.self) {
                try await bench.accounts.withdrawComment(second, on: Self.item, with: other)
            }
            // when
            try await bench.accounts.withdrawComment(first, on: Self.item, with: colombia)
            try await bench.accounts.withdrawComment(second, on: Self.item, with: editor)
            // then
            let seen = try await comments(bench, chile)
            #expect(seen.map(\.text) == ["", ""])
            #expect(seen.map(\.withdrawal?.designation) == [colombia.designation, editor.designation])
            #expect(try await bench.accounts.unreadComments(with: chile).isEmpty)
            await #expect(throws: CommentError.unknownComment) {
                try await comment(bench, chile, "¿Qué?", answering: first)
            }
        }
    }

    @Test("Who writes can take their comments away and be erased: the words stay their party's, without a name")
    func erasing() async throws {
        try await AccountsBench.run { bench in
            try await told(bench)
            let ana = try await bench.member("ana", .titular, of: "CO")
            let chile = try await pen(bench, bench.member("luis", .titular, of: "CL"))
            try await comment(bench, pen(bench, ana), "Lo dije yo")
            let own = try await bench.accounts.export(ana.signedIn)
            #expect(own["comments"]?.array?.first?["text"] == "Lo dije yo")
            try await bench.accounts.erase(ana.signedIn)
            let left = try #require(try await comments(bench, chile).first)
            #expect(left.text == "Lo dije yo" && left.writer == nil && left.writerName == nil && left.party == "CO")
        }
    }

    @Test("What is empty, too long, on no field, by who takes no part or too much of it is not taken")
    func refused() async throws {
        try await AccountsBench.run { bench in
            try await told(bench)
            let chile = try await pen(bench, bench.member("luis", .titular, of: "CL"))
            let peru = try await pen(
                bench,
                bench.member("rosa", .titular, of: "PE", scope: .init(sectors: ["energia"]))
            )
            let brazil = try await pen(bench, bench.member("joao", .titular, of: "BR"))
            let operatorOfNode = try await pen(bench, bench.member("olga", .operatorOfNode, of: .node))
            await #expect(throws: CommentError.empty) { try await comment(bench, chile, " \n ") }
            await #expect(throws: CommentError.tooLong(limit: 4_000)) {
                try await comment(bench, chile, String(repeating: "á", count: 4_001))
            }
            await #expect(throws: RegistryError.unknownField("nada")) { try await comment(bench, chile, on: "nada") }
            await #expect(throws: RegistryError.refused(.outOfScope)) { try await comment(bench, peru) }
            await #expect(throws: RegistryError.notConcerned("BR")) { try await comment(bench, brazil) }
            await #expect(throws: RegistryError.notConcerned("BR")) { _ = try await comments(bench, brazil) }
            await #expect(throws: RegistryError.notConcerned("NODO")) { _ = try await comments(bench, operatorOfNode) }
            await #expect(throws: CommentError.unknownMention("BR")) { try await comment(bench, chile, naming: ["BR"]) }
            for _ in 0..<bench.accounts.policy.commentsPerPerson { try await comment(bench, chile) }
            await #expect(throws: CommentError.tooMany) { try await comment(bench, chile) }
            bench.clock.pass(minutes: 16)
            try await comment(bench, chile)
        }
    }
}
