import Testing

@Suite("Telling code from strings and comments")
struct SwiftTextTests {
    @Test("Comments are left out, nested ones too, and marks within a string open none")
    func comments() {
        let text = SwiftText("let a = 1 // import GRDB\n/* one /* two */ still */let b = \"http://x\"")

        #expect(text.code == "let a = 1 \n let b = \"\"")
        #expect(text.literals == ["http://x"])
    }

    @Test("Strings of every form are read, with a sign where a value goes in")
    func strings() {
        let text = SwiftText(
            ##"f("a\"b", #"raw "quoted" \n"#, "x \(g("inner", (1))) y", """ + "\n  SELECT 1\n" + ##"""")"##
        )

        #expect(text.literals.contains("a\"b"))
        #expect(text.literals.contains(#"raw "quoted" \n"#))
        #expect(text.literals.contains("inner"))
        #expect(text.literals.contains("x … y"))
    }

    @Test("An import is found whatever stands around it")
    func imports() {
        let file = SourceFile(
            path: "Ledger/A.swift",
            text:
                "@testable import Ledger\npublic import struct SQLStore.SQLText\nimport Foundation\n// import GRDB\nlet important = 1"
        )

        #expect(file.imports == ["Ledger", "SQLStore", "Foundation"])
    }
}
