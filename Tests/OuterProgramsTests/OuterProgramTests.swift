import Foundation
import OuterPrograms
import Testing

@Suite("Programs of the system, run with limits")
struct OuterProgramTests {
    private let shell: OuterProgram

    init() throws { shell = try #require(OuterProgram("sh")) }

    @Test("What it writes comes back, made from the files it was given")
    func converts() async throws {
        let bytes = try await shell.run(
            ["-c", "cat first second > out"],
            files: ["first": Array("uno ".utf8), "second": Array("dos".utf8)],
            output: "out"
        )
        #expect(String(decoding: bytes, as: UTF8.self) == "uno dos")
    }

    @Test("One that does not end is ended")
    func endless() async {
        await #expect(throws: OuterProgram.Failure.tookTooLong(seconds: 1)) {
            try await shell.run(["-c", "sleep 600"], files: [:], output: "out", limits: .init(seconds: 1))
        }
    }

    @Test("One that fails is told with what it said")
    func failing() async {
        await #expect(throws: OuterProgram.Failure.ended(status: 3, said: "no puedo\n")) {
            try await shell.run(["-c", "echo no puedo >&2; exit 3"], files: [:], output: "out")
        }
        await #expect(throws: OuterProgram.Failure.wroteNothing) {
            try await shell.run(["-c", "true"], files: [:], output: "out")
        }
    }

    @Test("It writes no more than it may, and sees nothing of our surroundings")
    func restrained() async throws {
        await #expect(throws: OuterProgram.Failure.self) {
            try await shell.run(
                ["-c", "head -c 4096 /dev/zero > out"],
                files: [:],
                output: "out",
                limits: .init(fileSize: 1_024)
            )
        }
        let names = try await shell.run(["-c", "env | cut -d= -f1 | sort > out"], files: [:], output: "out")
        let seen = Set(String(decoding: names, as: UTF8.self).split(separator: "\n").map(String.init))
        // The shell itself adds the last two.
        #expect(seen.subtracting(["HOME", "LANG", "PATH", "TMPDIR", "PWD", "SHLVL", "_", "OLDPWD"]).isEmpty, "\(seen)")
    }

    @Test("Its folder is gone afterwards")
    func cleansUp() async throws {
        let bytes = try await shell.run(["-c", "pwd > out"], files: [:], output: "out")
        let folder = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("What is not installed is not there")
    func missing() {
        #expect(OuterProgram("no-such-program") == nil)
    }
}
