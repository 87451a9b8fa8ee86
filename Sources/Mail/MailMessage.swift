import Foundation

/// A message to one reader, in plain text and in HTML.
public struct MailMessage: Sendable, Hashable {
    /// An address with what its owner is called; both without line breaks.
    public struct Mailbox: Sendable, Hashable {
        public let name: String
        public let address: String

        public init(name: String = "", address: String) {
            self.name = name
            self.address = address
        }
    }

    public var from: Mailbox
    public var to: Mailbox
    public var subject: String
    /// As in `es`: RFC 3282.
    public var language: String
    public var text: String
    public var html: String
    /// Names the message for good; letters and digits.
    public var id: String
    /// Milliseconds since 1 January 1970 UTC.
    public var date: Int64
    /// Where one click, or a program's POST, ends mail of this kind; nil for mail that cannot be left.
    public var unsubscribe: String?

    public init(
        from: Mailbox,
        to: Mailbox,
        subject: String,
        language: String,
        text: String,
        html: String,
        id: String,
        date: Int64,
        unsubscribe: String? = nil
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.language = language
        self.text = text
        self.html = html
        self.id = id
        self.date = date
        self.unsubscribe = unsubscribe
    }
}

extension MailMessage {
    /// The message as it travels: lines of at most 78 bytes of ASCII, each ended by CR and LF (RFC 5322, RFC 2045).
    public func rendered() -> [UInt8] {
        let boundary = "=_\(id)"
        var lines = [
            "Date: \(MailDate.text(date))",
            header("From", mailbox: from),
            header("To", mailbox: to),
            HeaderText.line("Subject", subject),
            "Message-ID: <\(id)@\(domain)>",
            "Content-Language: \(language)",
            // No machine answers a machine (RFC 3834 §5).
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ]
        if let unsubscribe {
            lines += [
                "List-Unsubscribe: <\(unsubscribe)>",
                // RFC 8058 §3.1.
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            ]
        }
        lines += ["Content-Type: multipart/alternative;", " boundary=\"\(boundary)\"", ""]
        // The last is what readers prefer (RFC 2046 §5.1.4).
        for (kind, body) in [("plain", text), ("html", html)] {
            lines += [
                "--\(boundary)", "Content-Type: text/\(kind); charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable", "",
            ]
            lines += QuotedPrintable.lines(body)
        }
        lines += ["--\(boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private var domain: Substring { from.address.split(separator: "@").last ?? "localhost" }

    private func header(_ name: String, mailbox: Mailbox) -> String {
        guard !mailbox.name.isEmpty else { return "\(name): <\(mailbox.address)>" }
        return HeaderText.line(name, mailbox.name, quoted: true) + "\r\n <\(mailbox.address)>"
    }
}

/// Dates of messages (RFC 5322 §3.3), in UTC.
enum MailDate {
    static func text(_ milliseconds: Int64) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
        func two(_ number: Int?) -> String { String(format: "%02d", number ?? 0) }
        let day = days[((parts.weekday ?? 1) - 1) % 7]
        let month = months[((parts.month ?? 1) - 1) % 12]
        return "\(day), \(two(parts.day)) \(month) \(parts.year ?? 1970) "
            + "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) +0000"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
