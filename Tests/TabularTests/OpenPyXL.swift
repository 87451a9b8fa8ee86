import Foundation

/// Runs Python with openpyxl, an independent reader of workbooks, where it is installed.
enum OpenPyXL {
    /// The interpreter that has it: `python3`, or the one in ENCUENTRO_PYTHON.
    static let command: String? = {
        let candidate = ProcessInfo.processInfo.environment["ENCUENTRO_PYTHON"] ?? "python3"
        return (try? run("import openpyxl", "", command: candidate)) == nil ? nil : candidate
    }()

    struct Failed: Error {
        let status: Int32
    }

    static func run(_ script: String, _ argument: String) throws -> String {
        try run(script, argument, command: command ?? "python3")
    }

    private static func run(_ script: String, _ argument: String, command: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command, "-c", script, argument]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        var environment = ProcessInfo.processInfo.environment
        environment["PYTHONIOENCODING"] = "utf-8"
        process.environment = environment
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
        return String(decoding: data, as: UTF8.self)
    }
}
