import Cooperation
import Interchange
import Localization
import Testing

@Suite("Programmes out of Word documents")
struct PandocTextTests {
    private func words(_ text: String) -> String {
        text.split(separator: " ").map { #"{"t":"Str","c":"\#($0)"}"# }.joined(separator: #",{"t":"Space"},"#)
    }

    private func paragraph(_ text: String) -> String { #"{"t":"Para","c":[\#(words(text))]}"# }

    private func table(_ rows: [[String]]) -> String {
        func row(_ cells: [String]) -> String {
            let cells = cells.map { cell in
                let lines = cell.split(separator: "/").map { paragraph(String($0)) }.joined(separator: ",")
                return #"[["",[],[]],{"t":"AlignDefault"},1,1,[\#(lines)]]"#
            }
            return #"[["",[],[]],[\#(cells.joined(separator: ","))]]"#
        }
        let body = rows.dropFirst().map(row).joined(separator: ",")
        return #"{"t":"Table","c":[["",[],[]],[null,[]],[],[["",[],[]],[\#(row(rows[0]))]],"#
            + #"[[["",[],[]],0,[],[\#(body)]]],[["",[],[]],[]]]}"#
    }

    private func read(_ blocks: [String]) throws -> ProgrammeReading {
        let json = #"{"pandoc-api-version":[1,22,2,1],"meta":{},"blocks":[\#(blocks.joined(separator: ","))]}"#
        return try ProgrammeReading(#require(PandocText.text(of: Array(json.utf8))))
    }

    @Test("Tables keep their rows even where a cell is empty, and what stands behind them is no cell")
    func tables() throws {
        let reading = try read([
            paragraph("Programa de trabajo 2031"), paragraph("PROYECTO 1. Cuencas"),
            paragraph("D. Tareas y cronograma"),
            table([
                ["Tareas", "Fechas"], ["Abrir la oficina", "Enero"], ["Elegir la sede", ""],
                ["Medir el agua", "Primera quincena/de junio"],
            ]),
            paragraph("Lo demás se verá."), paragraph("D. Actividades del año"),
            table([
                ["ACTIVIDAD", "OBJETIVOS", "ORGANIZADORES", "LUGAR Y FECHA"],
                ["1. Taller de semillas", "Compartir semillas", "Instituto de Prueba", "Arica, Chile/Marzo 2031"],
                ["2. Foro del agua", "Hablar", "Instituto de Prueba", "Lima, Perú/Abril 2031"],
            ]),
        ])
        let tasks = reading.below("1", "task")
        #expect(tasks.map(\.name) == ["Abrir la oficina", "Elegir la sede", "Medir el agua"])
        #expect(tasks.map { $0.when?.code } == ["2031-01", nil, "2031-06-H1"])
        #expect(try reading.element("1").remarks[.es]?.text == "Lo demás se verá.")
        let events = reading.below("1", "event")
        #expect(events.map(\.name) == ["Taller de semillas", "Foro del agua"])
        #expect(events.map(\.number) == ["1", "2"])
        #expect(events.map { $0.places.map(\.name) } == [["Arica"], ["Lima"]])
        #expect(events.map { $0.when?.code } == ["2031-03", "2031-04"])
        #expect(reading.problems.map(\.cause) == [.missingDate])
    }

    @Test("Numbered and lettered lists carry their marks, and a note its number")
    func lists() throws {
        let note = #"{"t":"Note","c":[\#(paragraph("De existir financiamiento se hará."))]}"#
        let marked = table([["Tareas", "Fechas"], ["Abrir", "Enero"]])
            .replacing(words("Abrir"), with: words("Abrir la oficina") + "," + note)
        let reading = try read([
            paragraph("PROYECTO 1. Cuencas"),
            #"{"t":"OrderedList","c":[[2,{"t":"UpperAlpha"},{"t":"Period"}],[[\#(paragraph("Objetivos"))]]]}"#,
            #"{"t":"OrderedList","c":[[1,{"t":"Decimal"},{"t":"Period"}],[[\#(paragraph("Cuidar el agua."))],"#
                + #"[\#(paragraph("Cuidar el suelo."))]]]}"#,
            paragraph("D. Tareas y cronograma"), marked,
        ])
        #expect(try reading.element("1").objectives[.es]?.text == "Cuidar el agua.\nCuidar el suelo.")
        let task = try #require(reading.below("1", "task").first)
        #expect(task.name == "Abrir la oficina")
        #expect(task.remarks[.es]?.text == "De existir financiamiento se hará.")
        #expect(task.budget.map(\.isConditional) == [true])
    }

    @Test("What is no document of pandoc's gives no text", arguments: ["", "{}", "[1", "{\"blocks\":3}"])
    func others(json: String) {
        #expect(PandocText.text(of: Array(json.utf8)) == nil)
    }
}
