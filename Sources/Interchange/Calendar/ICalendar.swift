import Cooperation

/// A calendar of whole days for other programs (RFC 5545), written line by line.
public struct ICalendar: Sendable {
    /// One event of one or more whole days.
    public struct Event: Sendable, Hashable {
        /// The same for the same event in every file.
        public let id: String
        public let summary: String
        public let description: String
        public let location: String
        public let address: String
        public let from: CalendarDay
        /// The last day, itself included.
        public let to: CalendarDay

        public init(
            id: String,
            summary: String,
            description: String = "",
            location: String = "",
            address: String = "",
            from: CalendarDay,
            to: CalendarDay
        ) {
            self.id = id
            self.summary = summary
            self.description = description
            self.location = location
            self.address = address
            self.from = from
            self.to = to
        }
    }

    public static let mediaType = "text/calendar; charset=utf-8"

    private let name: String
    private let stamp: String
    private let events: [Event]

    /// - Parameter stamped: The day the file is made of (§3.8.7.2).
    public init(name: String, stamped: CalendarDay, events: [Event]) {
        self.name = name
        stamp = Self.basic(stamped) + "T000000Z"
        self.events = events
    }

    public var bytes: [UInt8] {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Encuentro//Agenda//ES", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:" + Self.escaped(name),
        ]
        for event in events {
            lines += [
                "BEGIN:VEVENT", "UID:" + event.id + "@encuentro", "DTSTAMP:" + stamp,
                "DTSTART;VALUE=DATE:" + Self.basic(event.from),
                // The end is the first day that no longer belongs to it (§3.6.1).
                "DTEND;VALUE=DATE:" + Self.basic(event.to.adding(days: 1) ?? event.to),
                "SUMMARY:" + Self.escaped(event.summary),
            ]
            if !event.description.isEmpty { lines.append("DESCRIPTION:" + Self.escaped(event.description)) }
            if !event.location.isEmpty { lines.append("LOCATION:" + Self.escaped(event.location)) }
            if !event.address.isEmpty { lines.append("URL:" + event.address) }
            lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
        }
        lines.append("END:VCALENDAR")
        return Array(lines.map { Self.folded($0) + "\r\n" }.joined().utf8)
    }

    private static func basic(_ day: CalendarDay) -> String { day.iso.replacing("-", with: "") }

    /// Text with what would end it kept apart (§3.3.11).
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
    }

    /// A line in pieces of at most 75 octets, never within a character (§3.1).
    private static func folded(_ line: String) -> String {
        var out = ""
        var octets = 0
        for character in line {
            let size = character.utf8.count
            if octets + size > 75 {
                out += "\r\n "
                octets = 1
            }
            out.append(character)
            octets += size
        }
        return out
    }
}
