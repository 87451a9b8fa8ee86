import Foundation
import Mail
import Testing

/// Judged by Python's mail library, which reads messages as others will.
@Suite("Messages as they travel")
struct MessageTests {
    private static func read(_ message: MailMessage) throws -> [String: String] {
        let script = """
            import email, email.policy, json, sys
            m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            parts = {p.get_content_type(): p.get_content() for p in m.walk() if not p.is_multipart()}
            print(json.dumps({**{k: str(v) for k, v in m.items()}, **parts, "parts": " ".join(
                p.get_content_type() for p in m.walk()), "defects": str([*m.defects])}))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(message.rendered()))
        try input.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([String: String].self, from: said)
    }

    @Test("Words of any script arrive in head and body, plain text before HTML")
    func words() throws {
        let subject = "Coordinación trilateral: el Ñandú, São Tomé y 日本 esperan su validación desde hace tres semanas"
        let text =
            "Estimada Ana:\n\n  con sangría y un espacio al final \n\t= signos = y ñandúes\n.\n"
            + String(repeating: "más ", count: 100)
        let message = Samples.message(
            subject: subject,
            name: "Ana \"la\" Núñez",
            text: text,
            html: "<p lang=\"es\">Año</p>"
        )
        let read = try Self.read(message)
        #expect(read["Subject"] == subject)
        #expect(read["To"]?.contains("ana@cancilleria.example") == true)
        #expect(read["To"]?.contains("Núñez") == true)
        #expect(read["text/plain"]?.replacing("\r\n", with: "\n") == text)
        #expect(read["text/html"] == "<p lang=\"es\">Año</p>")
        #expect(read["parts"] == "multipart/alternative text/plain text/html")
        #expect(read["defects"] == "[]")
        #expect(read["Date"] == "Tue, 14 Nov 2023 22:13:20 +0000")
        #expect(read["Message-ID"] == "<0123456789ab@encuentro.example>")
        #expect(read["List-Unsubscribe"] == nil)
    }

    @Test("No line is longer than 78 bytes, and all of it is ASCII")
    func lines() {
        let message = Samples.message(
            subject: String(repeating: "ñ", count: 300),
            name: String(repeating: "Á", count: 90),
            text: String(repeating: "á", count: 500),
            html: String(repeating: "<b>x</b> ", count: 200)
        )
        let lines = String(decoding: message.rendered(), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 && $0 != 10 && $0 != 13 } })
    }

    @Test("A line break in a name or subject begins no header of its own")
    func injection() throws {
        let message = Samples.message(subject: "Hola\r\nBcc: otro@example.org", name: "Ana\nX-Otro: sí")
        let read = try Self.read(message)
        #expect(read["Bcc"] == nil && read["X-Otro"] == nil)
        #expect(read["Subject"] == "Hola  Bcc: otro@example.org" || read["Subject"] == "Hola Bcc: otro@example.org")
    }

    @Test("Mail that can be left says so in the way programs offer as one click")
    func oneClick() throws {
        let address = "https://encuentro.example/es/correo/baja/abc"
        let read = try Self.read(Samples.message(unsubscribe: address))
        #expect(read["List-Unsubscribe"] == "<\(address)>")
        #expect(read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
    }
}
