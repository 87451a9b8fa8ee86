import Testing

@testable import Cooperation

@Suite("Texts that share telling words")
struct SharedWordsTests {
    private static let texts = [
        "red puntos focales comunicacion", "taller nacional puntos focales", "taller cooperacion regional",
        "cooperacion regional fondos", "seguridad vial", "puntos cardinales",
    ].map { $0.split(separator: " ").map(String.init) }

    @Test("Two telling words bring texts together; one does not, and everyday words never do")
    func pairs() {
        let pairs = SharedWords.pairs(of: Self.texts) { _, _ in true }
        #expect(pairs.map { [$0.one, $0.other] } == [[0, 1]])
        #expect(pairs.first?.keys == ["focales", "puntos"])
        #expect(SharedWords.pairs(of: Self.texts) { one, other in one != 0 && other != 0 }.isEmpty)
    }

    @Test("What is shared is weighed by how rare it is, against the less telling of the two")
    func share() throws {
        let same = [["cuencas", "andinas"], ["cuencas", "andinas"]]
        #expect(SharedWords.pairs(of: same) { _, _ in true }.map(\.share) == [1])
        let long = [["cuencas", "andinas"], ["cuencas", "andinas", "glaciares", "tropicales", "monitoreo"]]
        #expect(SharedWords.pairs(of: long) { _, _ in true }.map(\.share) == [1])
        let much = [
            ["cuencas", "andinas", "suelos", "pastos"],
            ["cuencas", "andinas", "glaciares", "tropicales", "monitoreo"],
        ]
        #expect(SharedWords.pairs(of: much) { _, _ in true }.isEmpty)
        #expect(SharedWords.pairs(of: much, least: 0.2) { _, _ in true }.count == 1)
    }

    @Test("A word that stands in very many texts brings none of them together")
    func frequent() {
        let many = (0..<30).map { ["semillas", "bancos", "propio\($0)"] }
        #expect(SharedWords.pairs(of: many, least: 0) { _, _ in true }.isEmpty)
        #expect(SharedWords.pairs(of: Array(many.prefix(20)), least: 0) { _, _ in true }.count == 190)
    }
}
