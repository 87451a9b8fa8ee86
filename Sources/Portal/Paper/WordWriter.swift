import Markup
import OuterPrograms

/// Makes Word documents of pages with pandoc, one after the other; nothing is kept, since plans change.
actor WordWriter {
    private let pandoc: OuterProgram
    /// The one that is being made, after which the next one is.
    private var last: Task<[UInt8], any Error>?
    private var isMaking = 0

    private static let waiting = 6

    static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    /// nil where pandoc is not installed.
    init?() {
        guard let pandoc = OuterProgram("pandoc") else { return nil }
        self.pandoc = pandoc
    }

    /// The page as DOCX.
    ///
    /// Throws ``PortalError/busy`` where too many wait already, and ``OuterProgram/Failure`` where it cannot be made.
    func document(_ page: Node) async throws -> [UInt8] {
        guard isMaking < Self.waiting else { throw PortalError.busy }
        isMaking += 1
        defer { isMaking -= 1 }
        let bytes = page.document.bytes
        let task = Task { [last, pandoc] in
            _ = await last?.result
            // No `--sandbox`: behind it pandoc does not find its own empty document. The page is ours, every word in it
            // escaped, and it names no picture or style sheet that could be fetched.
            return try await pandoc.run(
                ["-f", "html", "-t", "docx", "page.html", "-o", "page.docx", "+RTS", "-M512M", "-RTS"],
                files: ["page.html": bytes],
                output: "page.docx",
                // It reserves far more addresses than it uses, and keeps to half a gigabyte by itself.
                limits: OuterProgram.Limits(memory: nil)
            )
        }
        last = task
        return try await task.value
    }
}
