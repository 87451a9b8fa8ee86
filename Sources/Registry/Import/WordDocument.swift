import Foundation
import Interchange

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Takes the text out of a Word document with pandoc, a program of its own, run apart and within limits: one minute,
/// half a gigabyte, and no file but the document (`--sandbox`).
enum WordDocument {
    private static let seconds = 60

    /// The running text.
    ///
    /// - Throws: ``Interchange/ImportFile/Refusal`` where pandoc is not installed or cannot read the document.
    static func text(of bytes: [UInt8], name: String) async throws -> [UInt8] {
        let place = Place(file: name)
        guard let pandoc = program() else {
            throw ImportFile.Refusal(Problem(.error, .converterMissing, at: place, found: "DOCX", expected: "pandoc"))
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "encuentro-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: "in.docx"))
        let status = try await run(pandoc, in: folder)
        let output = status == 0 ? FileManager.default.contents(atPath: folder.appending(path: "out.json").path) : nil
        guard let output, let text = PandocText.text(of: Array(output)) else {
            throw ImportFile.Refusal(Problem(.error, .damagedFile, at: place, found: "DOCX"))
        }
        return Array(text.utf8)
    }

    /// Where pandoc is; nil where it is not.
    private static func program() -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/pandoc" }.first { access($0, X_OK) == 0 }
    }

    private static func run(_ pandoc: String, in folder: URL) async throws -> Int32 {
        let process = Process()
        // The shell lowers its own limits and becomes pandoc.
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "ulimit -t \(seconds); ulimit -f 262144; ulimit -c 0; exec \"$@\"", "sh", pandoc, "--sandbox", "-f",
            "docx", "-t", "json", "in.docx", "-o", "out.json", "+RTS", "-M512M", "-RTS",
        ]
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = AsyncStream<Int32> { continuation in
            process.terminationHandler = {
                continuation.yield($0.terminationStatus)
                continuation.finish()
            }
        }
        try process.run()
        let number = process.processIdentifier
        let watch = Task {
            try await Task.sleep(for: .seconds(seconds))
            kill(number, SIGKILL)
        }
        defer { watch.cancel() }
        for await status in ended { return status }
        return -1
    }
}
