import Foundation
import Markup
import Testing

@Suite("Rendering a long page")
struct LongPageTests {
    private static func longTable() -> Node {
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

    @Test("A table of 500 rows and 6 columns comes out whole, the same each time")
    func longPage() {
        let bytes = Self.longTable().bytes
        #expect(String(decoding: bytes, as: UTF8.self).components(separatedBy: "<tr>").count == 501)
        #expect(Self.longTable().bytes == bytes)
    }
}
