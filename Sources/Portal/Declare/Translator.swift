import Foundation
import Localization
import OuterPrograms

/// Drafts of translations by Apertium, one at a time: for a person to look over, and marked as a machine's until then.
///
/// Off unless the operator turns it on. Only between Spanish and the other two, for which Debian has the data; from
/// Portuguese to English there would be two machines one after the other.
actor Translator {
    /// From one language to another.
    struct Pair: Sendable, Hashable {
        let from: Language
        let to: Language
    }

    /// What it can translate with the data that is installed; never empty.
    nonisolated let pairs: Set<Pair>
    private let program: OuterProgram
    /// The one that is being made, after which the next one is.
    private var last: Task<[UInt8], any Error>?
    private var isMaking = 0

    private static let waiting = 6
    /// Characters of one text; a title or an objective has some hundreds.
    static let limit = 8_000

    /// What Apertium calls the pairs: the packages `apertium-es-pt` and `apertium-eng-spa`.
    private static let modes: [Pair: String] = [
        Pair(from: .es, to: .pt): "es-pt", Pair(from: .pt, to: .es): "pt-es", Pair(from: .es, to: .en): "spa-eng",
        Pair(from: .en, to: .es): "eng-spa",
    ]

    /// nil where Apertium or the data of every pair is missing.
    init?(dataIn folder: String = "/usr/share/apertium/modes") {
        let pairs = Self.modes.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0.value).mode") }.keys
        guard let program = OuterProgram("apertium"), !pairs.isEmpty else { return nil }
        self.program = program
        self.pairs = Set(pairs)
    }

    /// A text in another language, as far as the machine can say it.
    ///
    /// Throws ``PortalError/busy`` where too many wait already, and ``OuterPrograms/OuterProgram/Failure``.
    func draft(of text: String, _ pair: Pair) async throws -> String {
        guard isMaking < Self.waiting, let mode = Self.modes[pair] else { throw PortalError.busy }
        isMaking += 1
        defer { isMaking -= 1 }
        let task = Task { [last, program] in
            _ = await last?.result
            return try await program.run(
                // `-u`: words it does not know stand as they are, without a star.
                ["-u", mode, "in.txt", "out.txt"],
                files: ["in.txt": Array(text.prefix(Self.limit).utf8)],
                output: "out.txt",
                limits: OuterProgram.Limits(seconds: 20, memory: 1 << 30, fileSize: 1 << 20)
            )
        }
        last = task
        return PostedFields.trimmed(String(decoding: try await task.value, as: UTF8.self))
    }
}
