import Foundation

/// The machine's own mail program: whatever stands behind the name `sendmail`.
public struct SendmailProgram: MailCarrier, Hashable {
    public let path: String

    public init(path: String) { self.path = path }

    public func send(_ message: MailMessage) async throws {
        let (path, bytes) = (path, message.rendered())
        // -i: a line with a dot alone is no end. `--`: what follows is an address, whatever it begins with.
        let arguments = ["-i", "-f", message.from.address, "--", message.to.address]
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            Self.queue.async { done.resume(with: Result { try Self.run(path, arguments, bytes) }) }
        }
    }

    private static let queue = DispatchQueue(label: "encuentro.sendmail")

    private static func run(_ path: String, _ arguments: [String], _ bytes: [UInt8]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // From a file without a name, not a pipe: a program that ends early must not end us with it.
        let file = FileManager.default.temporaryDirectory.appending(path: "encuentro-\(UUID().uuidString)").path
        let descriptor = open(file, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw MailError.later("\(file): no room for a message") }
        unlink(file)
        let input = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            // The program reads lines that end as this system's do.
            try input.write(contentsOf: Data(bytes.filter { $0 != UInt8(ascii: "\r") }))
            try input.seek(toOffset: 0)
            try process.run()
        } catch {
            throw MailError.later("\(path): \(error.localizedDescription)")
        }
        process.waitUntilExit()
        switch process.terminationStatus {
        case 0: return
        // EX_NOUSER, EX_NOHOST, EX_DATAERR of sysexits.h.
        case 65, 67, 68: throw MailError.refused("\(path): \(process.terminationStatus)")
        case let status: throw MailError.later("\(path): \(status)")
        }
    }
}
