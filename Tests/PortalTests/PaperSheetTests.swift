import Testing

@testable import Portal

@Suite("The style sheet of paper")
struct PaperSheetTests {
    @Test("Every token is written out with its value on paper, also in what stands inside drawings")
    func tokens() throws {
        let screen = String(decoding: try Assets.resource("style.css"), as: UTF8.self)
        let sheet = PaperSheet(screen: screen, paper: ".cover { color: red; }")
        #expect(!sheet.text.contains("var("))
        #expect(sheet.text.hasSuffix(".cover { color: red; }"))
        #expect(sheet.text.contains("html { font: "))
        #expect(sheet.drawings.contains(".bar rect { fill: #0d4f6c; }"))
        #expect(sheet.drawings.contains("\n.solid { fill: #0d4f6c"))
        #expect(!sheet.drawings.contains("@"))
        // A rule without a selector would end the sheet there.
        #expect(!sheet.drawings.contains("\n{"))
    }
}
