import Markup
import Testing

/// Measured in release: 500 rows of 6 columns; in debug the test only holds the output still.
@Suite("Rendering a long page")
struct RenderingSpeedTests {
    static func longTable() -> Node {
        table {
            for row in 0..<500 {
                tr {
                    th(.scope("row")) { a(.href("/es/iniciativas/\(row)")) { "Iniciativa \(row)" } }
                    td { "Chile" }
                    td { "Perú & Paraguay" }
                    td(.class("n")) { "\(row * 7)" }
                    td { "2024" }
                    td { "acordada" }
                }
            }
        }
    }

    @Test("A table of 500 rows and 6 columns is built and rendered within the time of a page")
    func longPage() {
        let clock = ContinuousClock()
        var count = 0
        var best = Duration.seconds(1)
        for _ in 0..<20 {
            let taken = clock.measure { count = Self.longTable().bytes.count }
            best = min(best, taken)
        }
        #expect(count > 60_000)
        #if !DEBUG
        #expect(best < .milliseconds(3))
        print("500 × 6 table: \(best), \(count) bytes")
        #endif
    }
}
