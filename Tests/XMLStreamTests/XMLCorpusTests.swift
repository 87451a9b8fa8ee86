import Foundation
import Testing
import XMLStream

@Suite(
    "Real IATI files",
    .enabled(if: ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"] != nil, "ENCUENTRO_CORPUS is not set")
)
struct XMLCorpusTests {
    private func path(_ name: String) throws -> String {
        try #require(ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"]) + "/iati/" + name
    }

    @Test(
        "Every activity is read, as many as the file has start tags",
        arguments: [
            "CAF-ActivityFile-2025-10-10.xml", "colombia-aims.xml", "usaid-uy.xml", "ssc-mapping-sample.xml",
        ]
    )
    func count(name: String) throws {
        // given
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path(name)))
        var expected = 0
        var rest = bytes[...]
        while let found = rest.range(of: Data("<iati-activity".utf8)) {
            let next = bytes[found.upperBound]
            if next == 0x20 || next == 0x3E || next == 0x0A || next == 0x0D || next == 0x09 { expected += 1 }
            rest = bytes[found.upperBound...]
        }

        // when
        let reader = try XMLRecordReader(path: path(name), record: "iati-activity")
        var nodes: [XMLNode] = []
        while let node = try reader.next() { nodes.append(node) }

        // then
        #expect(nodes.count == expected)
        #expect(reader.rootName == "iati-activities")
        #expect(nodes.allSatisfy { $0.first("iati-identifier")?.text.isEmpty == false })
        #expect(zip(nodes, nodes.dropFirst()).allSatisfy { $0.line <= $1.line })
    }
}
