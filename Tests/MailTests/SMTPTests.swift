import Foundation
import Mail
import Testing

@Suite("Handing messages over")
struct SMTPTests {
    @Test("A mail server gets sender, reader and message as they were written, a line with a dot alone included")
    func handing() async throws {
        let server = try FakeSMTPServer()
        defer { server.stop() }
        let message = Samples.message(text: "Uno\n.\n..dos\nTres ñandúes")
        try await SMTPServer("smtp://127.0.0.1:\(server.port)").send(message)
        let got = try #require(server.received.first)
        #expect(got.from == "<avisos@encuentro.example>")
        #expect(got.to == ["<ana@cancilleria.example>"])
        #expect(got.body == String(decoding: message.rendered(), as: UTF8.self))
    }

    @Test(
        "A reader that is not there is refused for good; a server that asks for patience, or is not there, is tried again"
    )
    func refusing() async throws {
        func outcome(_ answers: [String: String]) async throws -> String {
            let server = try FakeSMTPServer(answers: answers)
            defer { server.stop() }
            return await Self.outcome(of: try SMTPServer("smtp://127.0.0.1:\(server.port)"))
        }
        #expect(try await outcome(["RCPT": "550 5.1.1 No such user"]) == "refused")
        #expect(try await outcome(["MAIL": "451 4.3.0 Try later"]) == "later")
        #expect(try await outcome([:]) == "sent")
        let closed = try FakeSMTPServer()
        closed.stop()
        #expect(await Self.outcome(of: try SMTPServer("smtp://127.0.0.1:\(closed.port)", patience: 5)) == "later")
    }

    @Test("Beyond this machine nothing is said in the open; an address that says something else is refused")
    func addresses() throws {
        for bad in ["http://mail.example", "smtp://", "mail.example", "smtp://u:secret@mail.example", "smtp://a/?x=1"] {
            #expect(throws: MailError.badAddress(bad)) { try SMTPServer(bad) }
        }
        #expect(try SMTPServer("smtp://ana@mail.example:587").address == "smtp://mail.example:587")
    }

    @Test("The machine's own program gets the reader after the options and the message on its input")
    func sendmail() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sendmail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func program(_ script: String) throws -> SendmailProgram {
            let path = folder.appending(path: UUID().uuidString).path
            let whole = "#!/bin/sh\n" + script
            try Data(whole.utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            return SendmailProgram(path: path)
        }
        let message = Samples.message()
        try await program("echo \"$@\" > \(folder.path)/arguments; cat > \(folder.path)/message").send(message)
        let arguments = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
        #expect(arguments == "-i -f avisos@encuentro.example -- ana@cancilleria.example\n")
        let taken = try Data(contentsOf: folder.appending(path: "message"))
        #expect(Array(taken) == message.rendered().filter { $0 != 13 })
        #expect(await Self.outcome(of: try program("exit 67")) == "refused")
        #expect(await Self.outcome(of: try program("exit 75")) == "later")
        #expect(await Self.outcome(of: SendmailProgram(path: "/no/such/program")) == "later")
    }

    private static func outcome(of carrier: any MailCarrier) async -> String {
        do {
            try await carrier.send(Samples.message())
            return "sent"
        } catch MailError.refused {
            return "refused"
        } catch MailError.later {
            return "later"
        } catch {
            return "\(error)"
        }
    }
}
