import CanonicalJSON
import Cooperation
import HTTPTypes
import Ledger
import People
import Registry
import Testing

@testable import Portal

@Suite("A file uploaded in the browser")
struct UploadTests {
    private static let address = "/es/mesa/importar"
    private static let sheet = """
        Código,Título,Oferente,Receptor,Fecha de inicio\r\n\
        CL-1,Bancos de semillas,Chile,Colombia,01/04/2023\r\n\
        CL-2,,Chile,Colombia,02/03/2023\r\n\
        CL-3,Riego por goteo,Chile,Bolivia,01/05/2023\r\n
        """
    private static func item(_ key: String) -> ItemID { ItemID(kind: "initiative", party: "CL", key: key) }

    /// Sends a file and gives the page it leads to.
    private func send(
        _ content: String,
        as name: String = "chile.csv",
        from page: TestBrowser.Exchange,
        _ browser: inout TestBrowser
    ) async throws -> (address: String, page: TestBrowser.Exchange) {
        var body = ""
        for (name, value) in page.hidden {
            body += "--lim\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body +=
            "--lim\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n--lim--\r\n"
        let answer = try await browser.send(
            .post,
            Self.address,
            [.contentType: "multipart/form-data; boundary=lim", .origin: "http://localhost"],
            body: Array(body.utf8)
        )
        #expect(answer.status == 303)
        let address = try #require(answer.headers[.location])
        return (address, try await settled(address, &browser))
    }

    /// The file's page once the work beside the request is done, which on a busy machine outlasts the request's patience.
    private func settled(_ address: String, _ browser: inout TestBrowser) async throws -> TestBrowser.Exchange {
        var page = try await browser.open(address)
        while page.text.contains("data-under-way") {
            try await Task.sleep(for: .milliseconds(50))
            page = try await browser.open(address)
        }
        return page
    }

    @Test("A file is looked over first; confirmed, its good rows go in as the party's word, once")
    func preview() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let form = try await chile.open(Self.address)
        let before = try await fixture.ledger.lastSequence()
        // when
        let (address, preview) = try await send(Self.sheet, from: form, &chile)
        // then
        #expect(preview.words.contains("2 iniciativas nuevas"))
        #expect(preview.words.contains("una fila fuera"))
        #expect(preview.words.contains("Riego por goteo"))
        #expect(try await fixture.ledger.lastSequence() == before)

        // when
        let taken = try await chile.post(address, [("cuales", "todas")], from: preview)
        let done = try await settled(address, &chile)
        // then
        #expect(taken.status == 303 && taken.headers[.location] == address)
        #expect(done.words.contains("quedó dicho por Chile"))
        #expect(try await fixture.ledger.lastSequence() == before + 2)
        #expect(try await chile.post(address, [("cuales", "todas")], from: preview).status == 303)
        #expect(try await fixture.ledger.lastSequence() == before + 2)
    }

    @Test("Of what was looked over only the rows that are ticked go in, or only the new ones, or those that change")
    func choosing() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let form = try await chile.open(Self.address)
        func stands(_ key: String) async throws -> Bool { try await fixture.ledger.item(Self.item(key)) != nil }
        let (first, preview) = try await send(Self.sheet, from: form, &chile)
        // when
        let none = try await chile.post(first, [("cuales", "marcadas")], from: preview)
        _ = try await chile.post(first, [("cuales", "marcadas"), ("fila", "\(Self.item("CL-3"))")], from: preview)
        // then
        #expect(none.status == 422 && none.words.contains("No hay nada marcado"))
        #expect(try await settled(first, &chile).words.contains("Una quedó sin elegir"))
        #expect(try await [stands("CL-1"), stands("CL-3")] == [false, true])

        // when
        let changed = Self.sheet.replacing("Riego por goteo", with: "Riego tecnificado")
        let (second, again) = try await send(changed, from: form, &chile)
        _ = try await chile.post(second, [("cuales", "cambiadas")], from: again)
        _ = try await settled(second, &chile)
        // then
        #expect(again.words.contains("Solo la nueva") && again.words.contains("Solo la que cambia"))
        #expect(try await stands("CL-1") == false)
        let title = try await fixture.ledger.item(Self.item("CL-3"))?.settlement["title"]?.value["es"]
        #expect(title?.text == "Riego tecnificado")
    }

    @Test("What a document cannot mean goes in as it stands; corrections that are ticked follow it")
    func corrections() async throws {
        // given
        let text = """
            Programa de trabajo 2031

            PROYECTO 1. Cuencas compartidas

            D. Tareas y cronograma

            Tareas Fechas
            Corregir la base Mayo de 2028
            Ordenar el archivo Junio de 2028

            """
        func task(_ path: String) -> ItemID {
            ItemID(kind: PlanElement.kind.name, party: "CL", key: "programa-de-trabajo-2031/1/T-\(path)")
        }
        let (base, archive) = (task("corregir-la-base"), task("ordenar-el-archivo"))
        let fixture = try await Fixture.filled()
        func when(_ item: ItemID) async throws -> String? {
            try await fixture.ledger.item(item)?.settlement["when"]?.value.text
        }
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let form = try await chile.open(Self.address)
        let before = try await fixture.ledger.lastSequence()
        // when
        let (address, preview) = try await send(text, as: "programa.txt", from: form, &chile)
        // then
        #expect(preview.words.contains("4 partes nuevas") && preview.words.contains("Proyecto: 1 · Tarea: 2"))
        #expect(preview.words.contains("2 correcciones propuestas"))
        #expect(preview.words.contains("mayo de 2028") && preview.words.contains("mayo de 2031"))
        // when
        _ = try await chile.post(address, [("cuales", "todas"), ("correccion", "\(base)")], from: preview)
        let done = try await settled(address, &chile)
        // then
        #expect(done.words.contains("Una corrección entró aparte"))
        #expect(done.words.contains("Una corrección propuesta quedó sin marcar"))
        #expect(try await [when(base), when(archive)] == ["2031-05", "2028-06"])
        #expect(try await fixture.ledger.lastSequence() == before + 5)

        // when
        let (second, again) = try await send(text, as: "programa.txt", from: form, &chile)
        let none = try await chile.post(second, [("cuales", "correcciones")], from: again)
        _ = try await chile.post(second, [("cuales", "correcciones"), ("correccion", "\(archive)")], from: again)
        _ = try await settled(second, &chile)
        // then
        #expect(again.words.contains("Una corrección propuesta") && !again.words.contains("Importar"))
        #expect(none.status == 422)
        #expect(try await when(archive) == "2031-06")
        #expect(try await fixture.ledger.lastSequence() == before + 6)
    }

    @Test("What was interrupted says so, and is looked over again for what is missing")
    func interrupted() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let (address, preview) = try await send(Self.sheet, from: try await chile.open(Self.address), &chile)
        let id = String(address.split(separator: "/").last ?? "")
        let held = try await fixture.people.read { try $0.designation(Designation.ID("editor/CL")) }
        let person = try #require(held?.holder)
        func begin(at moment: Int64) async throws {
            try await fixture.people.write { records in
                var upload = try #require(try records.upload(id, of: person))
                upload.state = .beingImported
                upload.rows = 2_000
                upload.moved = moment
                upload.report = nil
                try records.move(upload)
            }
        }
        // when
        try await begin(at: Fixture.now)
        let underWay = try await chile.open(address)
        let twice = try await chile.post(address, [("cuales", "todas")], from: preview)
        try await begin(at: Fixture.now - 120_000)
        let stopped = try await chile.open(address)
        // then
        #expect(underWay.text.contains("data-under-way") && underWay.words.contains("000 filas"))
        #expect(twice.status == 303)
        #expect(try await fixture.ledger.item(Self.item("CL-1")) == nil)
        #expect(stopped.words.contains("se interrumpió"))
        // when
        _ = try await chile.post(address, [], from: stopped)
        let again = try await settled(address, &chile)
        // then
        #expect(again.words.contains("2 iniciativas nuevas"))
        #expect(try await fixture.ledger.item(Self.item("CL-1")) == nil)
        // when
        _ = try await chile.post(address, [("cuales", "todas")], from: again)
        // then
        #expect(try await settled(address, &chile).words.contains("quedó dicho por Chile"))
        #expect(try await fixture.ledger.item(Self.item("CL-1")) != nil)
    }

    @Test("A file looked over by one is imported by nobody else")
    func foreign() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let (address, _) = try await send(Self.sheet, from: try await chile.open(Self.address), &chile)
        _ = try await fixture.browser(for: "CO")
        var colombia = chile
        colombia.keep("sesion", "sesion-CO-validator")
        let form = try await colombia.open(Self.address)
        let answer = try await colombia.post(address, [("cuales", "todas")], from: form)
        #expect(answer.status == 422)
        #expect(answer.words.contains("ya no está a mano"))
    }

    @Test("What is no spreadsheet is told so, and nothing goes in")
    func rubbish() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let form = try await chile.open(Self.address)
        let (_, page) = try await send("%PDF-1.7 nada", from: form, &chile)
        #expect(!page.text.contains("name=\"cuales\""))
        #expect(page.words.contains("PDF"))
        #expect(try await chile.post(Self.address, [], from: form).status == 422)
    }
}
