import Foundation

/// A program of the system that turns one file into another, such as a printer of PDF: run as a process of its own, in
/// an empty folder, with limits, so that whatever happens to it does not happen to us.
///
/// The limits are kept by `timeout` (coreutils) and `prlimit` (util-linux), which every Debian has.
public struct OuterProgram: Sendable {
    /// How much one run may use.
    public struct Limits: Sendable {
        /// Time by the clock, in seconds.
        public var seconds: Int
        /// Address space in bytes; nil for programs that reserve more than they use.
        public var memory: Int?
        /// What it may write to one file, in bytes.
        public var fileSize: Int

        public init(seconds: Int = 60, memory: Int? = 2 << 30, fileSize: Int = 64 << 20) {
            self.seconds = seconds
            self.memory = memory
            self.fileSize = fileSize
        }
    }

    /// Why there is no result.
    public enum Failure: Error, Equatable {
        case tookTooLong(seconds: Int)
        /// It ended with an error; with the last of what it said, for the operator's log.
        case ended(status: Int32, said: String)
        /// It ended well and wrote nothing.
        case wroteNothing
    }

    let path: String

    /// The program of that name where the system keeps its programs; nil where it is not installed.
    ///
    /// - Parameter folders: Looked through in order. Not `PATH`, which may hold folders that others can write to.
    public init?(_ name: String, in folders: [String] = Self.folders) {
        let paths = folders.map { "\($0)/\(name)" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else { return nil }
        self.path = path
    }

    public static let folders = ["/usr/local/bin", "/usr/bin", "/bin"]

    /// Runs it in a folder that holds the given files, and gives what it wrote to the file named `output` there.
    ///
    /// Throws ``Failure``, or what the system says where the process cannot be started or the files not be written.
    public func run(
        _ arguments: [String],
        files: [String: [UInt8]],
        output: String,
        limits: Limits = Limits()
    ) async throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "encuentro-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        let saidFile = folder.appending(path: "\(UUID().uuidString).said")
        try Data().write(to: saidFile)

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        process.arguments = restraints(limits) + [path] + arguments
        process.currentDirectoryURL = folder
        // Nothing of our own surroundings: they may hold the address of a database.
        process.environment = [
            "PATH": Self.folders.joined(separator: ":"), "HOME": folder.path, "TMPDIR": folder.path, "LANG": "C.UTF-8",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: saidFile)
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        // 124 is what `timeout` says of itself, 137 what a process killed by it ends with.
        if status == 124 || status == 137 { throw Failure.tookTooLong(seconds: limits.seconds) }
        guard status == 0 else {
            let said = try String(decoding: Data(contentsOf: saidFile).suffix(2_000), as: UTF8.self)
            throw Failure.ended(status: status, said: said)
        }
        guard let written = try? Data(contentsOf: folder.appending(path: output)), !written.isEmpty else {
            throw Failure.wroteNothing
        }
        return Array(written)
    }

    private func restraints(_ limits: Limits) -> [String] {
        [
            "--kill-after=2", String(limits.seconds), "/usr/bin/prlimit", "--cpu=\(limits.seconds)", "--core=0",
            "--fsize=\(limits.fileSize)",
        ] + (limits.memory.map { ["--as=\($0)"] } ?? []) + ["--"]
    }
}
