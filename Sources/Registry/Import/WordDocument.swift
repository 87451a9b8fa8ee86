import Interchange
import OuterPrograms

/// Takes the text out of a Word document with pandoc, which is given nothing but the document (`--sandbox`).
enum WordDocument {
    /// The running text.
    ///
    /// - Throws: ``Interchange/ImportFile/Refusal`` where pandoc is not installed or cannot read the document.
    static func text(of bytes: [UInt8], name: String) async throws -> [UInt8] {
        let place = Place(file: name)
        guard let pandoc = OuterProgram("pandoc") else {
            throw ImportFile.Refusal(Problem(.error, .converterMissing, at: place, found: "DOCX", expected: "pandoc"))
        }
        do {
            let output = try await pandoc.run(
                ["--sandbox", "-f", "docx", "-t", "json", "in.docx", "-o", "out.json", "+RTS", "-M512M", "-RTS"],
                files: ["in.docx": bytes],
                output: "out.json",
                // It reserves far more addresses than it uses, and keeps to half a gigabyte by itself.
                limits: OuterProgram.Limits(memory: nil)
            )
            if let text = PandocText.text(of: output) { return Array(text.utf8) }
        } catch is OuterProgram.Failure {}
        throw ImportFile.Refusal(Problem(.error, .damagedFile, at: place, found: "DOCX"))
    }
}
