import XMLStream

/// What was said last, for programs that follow it (RFC 4287).
public struct AtomFeed: Sendable {
    public struct Entry: Sendable, Hashable {
        /// The same for the same entry in every file.
        public let id: String
        public let title: String
        /// As in RFC 3339: `2026-11-21T17:00:00Z`.
        public let updated: String
        public let address: String
        public let author: String
        public let summary: String

        public init(
            id: String,
            title: String,
            updated: String,
            address: String,
            author: String,
            summary: String
        ) {
            self.id = id
            self.title = title
            self.updated = updated
            self.address = address
            self.author = author
            self.summary = summary
        }
    }

    public static let mediaType = "application/atom+xml; charset=utf-8"

    /// - Parameters:
    ///   - id: The same in every file of this feed.
    ///   - language: As in RFC 5646.
    ///   - made: When it is made, where it has no entries; as in RFC 3339.
    public static func bytes(
        id: String,
        title: String,
        language: String,
        address: String,
        made: String,
        entries: [Entry]
    ) -> [UInt8] {
        var writer = XMLWriter()
        writer.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language])
        writer.element("id", [:], id)
        writer.element("title", [:], title)
        writer.element("updated", [:], entries.map(\.updated).max() ?? made)
        writer.open("link", ["rel": "self", "href": address])
        writer.close()
        for entry in entries {
            writer.open("entry")
            writer.element("id", [:], entry.id)
            writer.element("title", [:], entry.title)
            writer.element("updated", [:], entry.updated)
            writer.open("author")
            writer.element("name", [:], entry.author)
            writer.close()
            writer.open("link", ["href": entry.address])
            writer.close()
            writer.element("summary", [:], entry.summary)
            writer.close()
        }
        writer.close()
        return writer.finish()
    }
}
