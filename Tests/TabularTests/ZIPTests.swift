import Tabular
import TestSupport
import Testing

@Suite("ZIP archives")
struct ZIPTests {
    private static func archive(_ contents: [(String, [UInt8])]) -> [UInt8] {
        var writer = ZIPWriter()
        for (name, content) in contents { writer.add(name, content) }
        return writer.finish()
    }

    private static let noise: [UInt8] = {
        var generator = SeededGenerator(seed: 1)
        return (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }()

    @Test("What is written is read back, whatever its size")
    func roundTrip() throws {
        let contents: [(String, [UInt8])] = [
            ("a.txt", Samples.bytes("hola")), ("carpeta/ñ.bin", Self.noise), ("empty", []),
            ("zeros", [UInt8](repeating: 0, count: 900_000)),
        ]
        let archive = try ZIPArchive(bytes: Self.archive(contents))
        #expect(archive.entries.map(\.name) == contents.map(\.0))
        for (name, content) in contents { #expect(try archive.extract(name) == content) }
        #expect(archive.entry("zeros")?.uncompressedSize == 900_000)
        #expect(throws: ZIPError.missing(entry: "b")) { try archive.extract("b") }
    }

    @Test("Pieces taken on the way make up the same archive, and a copied writer goes its own way")
    func streaming() throws {
        var whole = ZIPWriter()
        var pieces = ZIPWriter()
        var collected: [UInt8] = []
        whole.begin("n")
        pieces.begin("n")
        for start in stride(from: 0, to: Self.noise.count, by: 50_000) {
            whole.write(Array(Self.noise[start..<start + 50_000]))
            pieces.write(Array(Self.noise[start..<start + 50_000]))
            collected += pieces.take()
        }
        var copy = whole
        copy.write([1, 2, 3])
        collected += pieces.finish()
        #expect(collected == whole.finish())
        #expect(try ZIPArchive(bytes: copy.finish()).extract("n") == Self.noise + [1, 2, 3])
        #expect(try ZIPArchive(bytes: collected).extract("n") == Self.noise)
    }

    @Test("Limits on entries, total and ratio refuse the archive when it is opened")
    func limits() {
        let many = Self.archive((0..<11).map { ("f\($0)", [1]) })
        #expect(throws: ZIPError.tooManyEntries(count: 11, limit: 10)) {
            try ZIPArchive(bytes: many, limits: ZIPLimits(entries: 10))
        }
        #expect(throws: ZIPError.tooLarge(bytes: 11, limit: 10)) {
            try ZIPArchive(bytes: many, limits: ZIPLimits(totalBytes: 10))
        }
        let bomb = Self.archive([("bomb", [UInt8](repeating: 0, count: 2 << 20))])
        #expect(throws: ZIPError.suspiciousRatio(entry: "bomb", limit: 200)) { try ZIPArchive(bytes: bomb) }
    }

    @Test("An entry that unpacks to more than it states stops")
    func lyingSize() throws {
        // given: the directory states one byte
        var bytes = Self.archive([("a", [UInt8](repeating: 7, count: 500_000))])
        let directory = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        bytes.replaceSubrange(directory + 24..<directory + 28, with: [1, 0, 0, 0])
        // then
        let archive = try ZIPArchive(bytes: bytes)
        #expect(throws: ZIPError.damaged(entry: "a")) { try archive.extract("a") }
    }

    @Test(
        "Names that lead out of the archive, or come twice, are refused",
        arguments: [
            "../a", "a/../../b", "/etc/passwd", "..\\a", "C:\\a", "a\0b", "a/..",
        ]
    )
    func unsafeNames(name: String) {
        #expect(throws: ZIPError.self) { try ZIPArchive(bytes: Self.archive([(name, [1])])) }
        #expect(throws: ZIPError.duplicateName("a")) { try ZIPArchive(bytes: Self.archive([("a", [1]), ("a", [2])])) }
    }

    @Test("A name with backslashes, as some writers put, has slashes")
    func backslashes() throws {
        #expect(try ZIPArchive(bytes: Self.archive([("xl\\a..b.xml", [1])])).entries.map(\.name) == ["xl/a..b.xml"])
    }

    @Test("A changed byte is told by the checksum or as damage")
    func checksum() throws {
        var bytes = Self.archive([("n", Self.noise)])
        bytes[1000] ^= 0x10
        let archive = try ZIPArchive(bytes: bytes)
        #expect(throws: ZIPError.wrongChecksum(entry: "n")) { try archive.extract("n") }
    }

    @Test("An archive cut off anywhere is refused")
    func truncated() {
        let bytes = Self.archive([("a", Samples.bytes("hola hola hola")), ("b", [1, 2])])
        for count in 0..<bytes.count {
            #expect(throws: ZIPError.notAnArchive) { try ZIPArchive(bytes: Array(bytes[..<count])) }
        }
    }

    @Test("A file that is not there is unreadable")
    func unreadable() {
        #expect(throws: ZIPError.unreadable(path: "/nowhere.zip")) { try ZIPArchive(path: "/nowhere.zip") }
    }

    @Test("Mutated archives are read or refused, never otherwise")
    func fuzz() {
        var generator = SeededGenerator(seed: 3)
        let sample = Self.archive([
            ("a.xml", Samples.bytes(String(repeating: "<a>1</a>", count: 20))), ("b/c", [1, 2, 3]), ("e", []),
        ])
        var read = 0
        var refused = 0
        for _ in 0..<3000 {
            let bytes = Samples.mutated(sample, using: &generator)
            do {
                let archive = try ZIPArchive(bytes: bytes, limits: ZIPLimits(totalBytes: 1 << 22))
                for entry in archive.entries { _ = try archive.extract(entry.name) }
                read += 1
            } catch {
                refused += 1
            }
        }
        #expect(read > 100)
        #expect(refused > 500)
    }
}
