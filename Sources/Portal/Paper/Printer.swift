import Markup
import OuterPrograms

/// Makes PDF of documents with WeasyPrint, one at a time, and keeps the last ones: a closed edition never changes.
actor Printer {
    private let program: OuterProgram
    /// Where relative links lead; nil while the portal stands nowhere.
    private let base: String?
    /// The last one asked for last.
    private var kept: [(address: String, bytes: Task<[UInt8], any Error>)] = []
    /// The one that is being made, after which the next one is.
    private var last: Task<[UInt8], any Error>?

    let sheet: PaperSheet

    /// A report takes some hundred kilobytes.
    private static let limit = 40
    private static let waiting = 6
    private var isMaking = 0

    /// nil where WeasyPrint is not installed.
    init?(base: String?) throws {
        guard let program = OuterProgram("weasyprint") else { return nil }
        self.program = program
        self.base = base
        sheet = PaperSheet(
            screen: String(decoding: try Assets.resource("style.css"), as: UTF8.self),
            paper: String(decoding: try Assets.resource("paper.css"), as: UTF8.self)
        )
    }

    /// The document under an address, made by the first who asks.
    ///
    /// Throws ``PortalError/busy`` where too many wait already, and ``OuterProgram/Failure`` where it cannot be made.
    func document(at address: String, _ make: @escaping @Sendable () async throws -> Node) async throws -> [UInt8] {
        if let index = kept.firstIndex(where: { $0.address == address }) {
            let found = kept.remove(at: index)
            kept.append(found)
            return try await found.bytes.value
        }
        guard isMaking < Self.waiting else { throw PortalError.busy }
        isMaking += 1
        defer { isMaking -= 1 }
        let task = Task { [last, program, base, sheet] in
            _ = await last?.result
            let page = try await make().document.bytes
            return try await program.run(
                ["--quiet", "--stylesheet", "paper.css"] + (base.map { ["--base-url", $0] } ?? [])
                    + ["page.html", "page.pdf"],
                files: ["page.html": page, "paper.css": Array(sheet.text.utf8)],
                output: "page.pdf"
            )
        }
        last = task
        kept.append((address, task))
        if kept.count > Self.limit { kept.removeFirst() }
        do {
            return try await task.value
        } catch {
            kept.removeAll { $0.address == address }
            throw error
        }
    }
}
