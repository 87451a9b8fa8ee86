import Foundation
import Ledger
import Logging
import SQLStore
import ServiceLifecycle

/// Has twins looked for when the ledger has changed and come to rest.
///
/// In a process of its own: comparing a hundred thousand initiatives takes memory for a few seconds,
/// which a server should not keep.
struct TwinSearch: Service, CustomStringConvertible {
    let ledger: Ledger
    let address: String
    let logger: Logger

    /// What the service is called in the log.
    ///
    /// The lifecycle asks for it at every start, and without it would spell out all that the service holds: vocabularies
    /// with thousands of terms, the addresses of the database and of the mail server.
    var description: String { "TwinSearch" }

    /// How often the ledger is looked at.
    private static let interval = Duration.seconds(10)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var seen: Int64 = -1
            while !Task.isCancelled {
                do {
                    let sequence = try await ledger.lastSequence()
                    let known = try await ledger.proposals(limit: 1).asOf
                    // Not while an import is going on: only a ledger that stood still since the last look.
                    if sequence == seen, sequence != known ?? 0 { try await search() }
                    seen = sequence
                } catch is CancellationError {
                    return
                } catch {
                    // Proposals can wait; serving goes on.
                    logger.warning("Looking for twins failed", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: Self.interval)
            }
        }
    }

    private func search() async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["twins"]
        // By the environment, since arguments can be read by every user of the machine.
        process.environment = ProcessInfo.processInfo.environment.merging(["ENCUENTRO_DATABASE": address]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = AsyncStream<Int32> { continuation in
            process.terminationHandler = {
                continuation.yield($0.terminationStatus)
                continuation.finish()
            }
        }
        try process.run()
        for await status in ended where status != 0 {
            logger.warning("Looking for twins failed", metadata: ["status": "\(status)"])
        }
    }
}
