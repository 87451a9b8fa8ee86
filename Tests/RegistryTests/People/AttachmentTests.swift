import CanonicalJSON
import Cooperation
import Credentials
import Interchange
import Ledger
import Localization
import People
import SQLStore
import Testing

@testable import Registry

@Suite("Files that declarations name")
struct AttachmentTests {
    private static let pdf = Array("%PDF-1.7\n%%EOF\n".utf8)
    private static let kind = AnyKind(Initiative.self)

    private func pen(_ bench: AccountsBench, _ name: String, _ role: Designation.Role, of party: PartyCode) async throws
        -> Pen
    {
        let member = try await bench.member(name, role, of: party)
        return try await bench.accounts.pen(member.designation.id, of: member.signedIn)
    }

    private func content(naming address: AttachmentAddress) -> JSON {
        var content = Initiative()
        content.title = LocalizedText("Agua", .es)
        content.documents = [DocumentLink(title: LocalizedText("Informe", .es), url: address.text)]
        return content.json
    }

    @Test(
        "A file is kept once, by its hash; what no word or draft names is gone after a day",
        arguments: TestEngine.available
    )
    func keeping(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            // given
            let chile = try await pen(bench, "luis", .editor, of: "CL")
            let ledger = bench.registry.ledger
            let big = Self.pdf.dropLast(7) + [UInt8](repeating: 0x20, count: 8 << 20) + Array("%%EOF\n\u{1}\u{FF}".utf8)
            // when
            let first = try await bench.accounts.attach(Self.pdf, named: "Informe año.pdf", with: chile)
            let same = try await bench.accounts.attach(Self.pdf, named: "otro.pdf", with: chile)
            let large = try await bench.accounts.attach(Array(big), named: "grande.pdf", with: chile)
            let drafted = try await bench.accounts.attach(Array("nota".utf8), named: "nota.txt", with: chile)
            // then
            #expect(first.name == "informe-ano.pdf" && same.hash == first.hash && same.name == "otro.pdf")
            #expect(first.hash == Digest.hexadecimal(Self.pdf))
            #expect(try await ledger.attachmentContent(large.hash) == Array(big))
            // when one is declared and another stands in a draft
            let item = try await bench.registry.declare(
                content(naming: first),
                kind: Self.kind,
                key: "agua",
                with: chile
            )
            _ = try await bench.accounts.keep(
                Drafting(
                    kind: Initiative.kind,
                    item: nil,
                    seen: nil,
                    language: .es,
                    fields: ["documents.0.url": drafted.text]
                ),
                inPlaceOf: nil,
                with: chile
            )
            bench.clock.pass(25 * 3_600_000)
            try await bench.accounts.sweep()
            // then
            #expect(try await ledger.attachment(first.hash)?.type == "pdf")
            #expect(try await ledger.attachment(drafted.hash) != nil)
            #expect(try await ledger.attachment(large.hash) == nil)
            #expect(try await ledger.attachmentContent(large.hash) == nil)
            #expect(try await ledger.items(naming: first.hash) == [item])
            #expect(try await bench.registry.verify().holds)
            try await ledger.rebuild()
            #expect(try await ledger.items(naming: first.hash) == [item])
            // A word that names what is gone is not taken.
            await #expect(throws: RegistryError.unfitValue(field: "documents")) {
                try await bench.registry.declare(content(naming: large), kind: Self.kind, key: "otra", with: chile)
            }
        }
    }

    @Test(
        "Only those who declare keep files, within the size",
        arguments: [Designation.Role.communicator, .operatorOfNode]
    )
    func refused(role: Designation.Role) async throws {
        try await AccountsBench.run { bench in
            let other = try await pen(bench, "eva", role, of: role == .communicator ? "CL" : .node)
            await #expect(throws: RegistryError.refused(.notInRole(role, .declare))) {
                try await bench.accounts.attach(Self.pdf, named: "a.pdf", with: other)
            }
            let chile = try await pen(bench, "luis", .editor, of: "CL")
            let limit = bench.accounts.policy.attachmentSize
            await #expect(throws: AttachmentProblem.tooLarge(limit: limit)) {
                try await bench.accounts.attach([UInt8](repeating: 0x41, count: limit + 1), named: "a.txt", with: chile)
            }
        }
    }

    @Test(
        "A copy carries the files, and a verification finds one that was changed or lost",
        arguments: TestEngine.available,
        TestEngine.available
    )
    func copying(from: TestEngine, to: TestEngine) async throws {
        try await AccountsBench.run(from) { bench in
            let chile = try await pen(bench, "luis", .editor, of: "CL")
            let address = try await bench.accounts.attach(Self.pdf, named: "informe.pdf", with: chile)
            try await bench.registry.declare(content(naming: address), kind: Self.kind, key: "agua", with: chile)
            try await withRegistry(to) { target in
                // when
                try await bench.registry.copy(to: target.ledger)
                // then
                #expect(try await target.ledger.attachmentContent(address.hash) == Self.pdf)
                #expect(try await target.verify().holds)
                // when
                let bytes = Array("%PDF-1.7\nfalso\n%%EOF\n".utf8)
                try await target.ledger.database.write { connection in
                    try connection.execute("UPDATE attachment_content SET content = \(bytes)")
                }
                // then
                #expect(try await target.verify().faults == [.changedAttachment(hash: address.hash)])
                try await target.ledger.database.write { try $0.execute("DELETE FROM attachment") }
                #expect(try await target.verify().faults == [.missingAttachment(hash: address.hash)])
            }
        }
    }
}
