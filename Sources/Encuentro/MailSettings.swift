import Foundation
import Mail

/// How mail leaves this node, as its environment says.
struct MailSettings {
    /// Nil while there is no mail server: letters are kept for the operator.
    let carrier: (any MailCarrier)?
    let sender: MailMessage.Mailbox

    /// Reads ENCUENTRO_MAIL (`smtp://[USER@]HOST[:PORT]`, `smtps://…`, `sendmail` or the path of such a program),
    /// ENCUENTRO_MAIL_FROM and ENCUENTRO_MAIL_PASSWORD_FILE; throws ``MailError/badAddress(_:)``.
    init(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        let from = environment["ENCUENTRO_MAIL_FROM"].flatMap { $0.isEmpty ? nil : $0 }
        sender = MailMessage.Mailbox(name: "Encuentro", address: from ?? "encuentro@localhost")
        switch environment["ENCUENTRO_MAIL"] ?? "" {
        case "": carrier = nil
        case "sendmail": carrier = SendmailProgram(path: "/usr/sbin/sendmail")
        case let path where path.hasPrefix("/"): carrier = SendmailProgram(path: path)
        case let address:
            carrier = try SMTPServer(address, password: try Self.password(environment["ENCUENTRO_MAIL_PASSWORD_FILE"]))
        }
        // A server that does not know the sender takes nothing; better told at the start than found out by nobody.
        if carrier != nil, from?.contains("@") != true { throw MailError.badAddress("ENCUENTRO_MAIL_FROM") }
    }

    /// From a file, so that it stands in no list of processes and no log.
    private static func password(_ path: String?) throws -> String? {
        guard let path, !path.isEmpty else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else { throw MailError.badAddress(path) }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
