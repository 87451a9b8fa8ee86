import Foundation
import Synchronization

/// A mail server of one thread that takes what it is given, or answers a command as it is told to.
final class FakeSMTPServer: Sendable {
    struct Received: Sendable {
        var from = ""
        var to: [String] = []
        /// With the dots that were doubled on the way taken back (RFC 5321 §4.5.2).
        var body = ""
    }

    let port: Int
    private let listener: Int32
    private let answers: [String: String]
    private let kept = Mutex<[Received]>([])

    var received: [Received] { kept.withLock { $0 } }

    struct CannotListen: Error {}

    init(answers: [String: String] = [:]) throws {
        self.answers = answers
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard isBound else { throw CannotListen() }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                serve(client)
                close(client)
            }
        }
    }

    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func serve(_ client: Int32) {
        guard let stream = fdopen(dup(client), "r+") else { return }
        defer { fclose(stream) }
        func say(_ line: String) {
            let bytes = Array((line + "\r\n").utf8)
            _ = send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }
        func hear() -> String? {
            var buffer = [CChar](repeating: 0, count: 4_096)
            guard fgets(&buffer, Int32(buffer.count), stream) != nil else { return nil }
            return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        var mail = Received()
        say("220 fake")
        while let line = hear() {
            let command = String(line.prefix(4)).uppercased()
            if let answer = answers[command] {
                say(answer)
                continue
            }
            let argument =
                line.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .newlines) } ?? ""
            switch command {
            case "EHLO", "HELO": say("250 fake")
            case "MAIL":
                mail.from = argument.split(separator: " ").first.map(String.init) ?? ""
                say("250 ok")
            case "RCPT":
                mail.to.append(argument)
                say("250 ok")
            case "DATA":
                say("354 go on")
                while let part = hear(), part != ".\r\n" {
                    mail.body += part.hasPrefix(".") ? String(part.dropFirst()) : part
                }
                kept.withLock { $0.append(mail) }
                mail = Received()
                say("250 taken")
            case "QUIT":
                say("221 bye")
                return
            default: say("502 what?")
            }
        }
    }
}
