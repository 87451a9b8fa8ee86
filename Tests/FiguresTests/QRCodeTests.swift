import Foundation
import Markup
import Testing

@testable import Figures

@Suite("Codes for cameras")
struct QRCodeTests {
    private static let address =
        "otpauth://totp/Encuentro:ana%40cancilleria.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Encuentro"
    private static let program = "/usr/bin/qrencode"

    @Test("Three corners hold the pattern that cameras look for, and the fourth does not")
    func corners() throws {
        let code = try #require(QRCode(Self.address))
        #expect((code.width - 17).isMultiple(of: 4) && code.modules.count == code.width * code.width)
        func isFinder(_ row: Int, _ column: Int) -> Bool {
            (0..<7).allSatisfy { y in
                (0..<7).allSatisfy { x in
                    let ring = max(abs(y - 3), abs(x - 3))
                    return code[row + y, column + x] == (ring != 2)
                }
            }
        }
        let last = code.width - 7
        #expect(isFinder(0, 0) && isFinder(0, last) && isFinder(last, 0))
        #expect(!isFinder(last, last))
    }

    @Test(
        "Every module is as the program of the same library draws it",
        .enabled(if: FileManager.default.isExecutableFile(atPath: program))
    )
    func modules() throws {
        // given
        let code = try #require(QRCode(Self.address))
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = ["-8", "-l", "M", "-m", "0", "-t", "ASCIIi", "-o", "-", Self.address]
        process.standardOutput = pipe
        // when
        try process.run()
        let drawn = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // then: two characters a module; inverted, so that a blank is dark
        let rows = drawn.split(separator: "\n")
        #expect(rows.count == code.width)
        for (row, line) in rows.enumerated() {
            let marks = Array(line)
            let dark = (0..<code.width).map { marks[2 * $0] == " " }
            #expect(dark == (0..<code.width).map { code[row, $0] }, "\(row)")
        }
    }

    @Test("The picture has a quiet zone and its own colours, and says what it is")
    func picture() throws {
        let code = try #require(QRCode("a"))
        let html = code.node(label: "Código de <Ana>").html
        #expect(html.contains("viewBox=\"0 0 29 29\""))
        #expect(html.contains("aria-label=\"Código de &lt;Ana&gt;\""))
        #expect(html.contains("fill=\"#fff\"") && html.contains("M4 4h7v1h-7z"))
        #expect(!html.contains("style="))
    }

    @Test("What no code can hold gives none")
    func tooMuch() {
        #expect(QRCode("") == nil)
        #expect(QRCode("a\u{0}b") == nil)
        #expect(QRCode(String(repeating: "a", count: 2_331))?.width == 177)
        #expect(QRCode(String(repeating: "a", count: 2_332)) == nil)
    }
}
