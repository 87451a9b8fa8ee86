import CanonicalJSON
import Cooperation
import HTTPTypes
import HummingbirdCore
import Ledger
import Localization
import Registry

/// Telling a plan, a part of one, a programme, a meeting or how something goes, by a form that is its kind's list of fields.
enum TellController {
    /// The name of the button that was pressed.
    static let button = "accion"

    static func page(_ visit: DesignatedVisit) async throws -> Response {
        let graph = try await visit.visit.direction()
        let page = visit.visit
        guard let subject = try await TellSubject.find({ page.queryValue($0) }, graph, visit) else {
            return try await choice(visit, graph)
        }
        let sheet = TellSheet(subject, graph, visit)
        return respond(sheet, sheet.written)
    }

    /// Looks the form over, adds rows, declares, or takes back.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let graph = try await visit.visit.direction()
        guard let subject = try await TellSubject.find({ fields[$0] }, graph, visit) else {
            throw PortalError.unreadableBody
        }
        let sheet = TellSheet(subject, graph, visit)
        let values = FormValues(fields)
        if let list = fields["mas"] {
            let rows = min(FormValues.rowLimit, (Int(fields["filas.\(list)"] ?? "") ?? 1) + 3)
            return respond(sheet, values, blankRows: [list: rows])
        }
        if fields[button] == "retirar" { return try await withdraw(sheet, values, fields["motivo"]) }
        let reading = sheet.read(values)
        guard fields[button] == "declarar", reading.problems.isEmpty else {
            return respond(sheet, values, reading.problems, isLookedOver: true)
        }
        let item: ItemID
        do {
            item = try await visit.registry.declare(
                reading.content,
                kind: subject.form.kind,
                key: subject.key ?? sheet.newKey(reading.content, fields["codigo"]),
                on: subject.item,
                joining: subject.twin,
                with: visit.pen
            )
        } catch RegistryError.keyTaken {
            let input = subject.form.kind.kind == FollowUp.kind ? "period" : "codigo"
            return respond(sheet, values, [InputProblem(input, .taken)], isLookedOver: true)
        }
        return .redirect(to: Notice.told.told(at: sheet.address(of: item)), status: .seeOther)
    }

    /// Takes what is corrected back, with all that the party tells below it.
    private static func withdraw(_ sheet: TellSheet, _ values: FormValues, _ reason: String?) async throws -> Response {
        guard let item = sheet.subject.item else { throw PortalError.unreadableBody }
        guard let reason else {
            return respond(sheet, values, [InputProblem("motivo", .missing)], isLookedOver: true)
        }
        var items = [item]
        for element in sheet.graph.descendants(of: item) {
            let view = try await sheet.visit.visit.ledger.item(element.item)
            if view?.ownWord(of: sheet.visit.pen.party) != nil { items.append(element.item) }
        }
        try await sheet.visit.registry.withdraw(items, reason: String(reason.prefix(2_000)), with: sheet.visit.pen)
        return .redirect(to: Notice.takenBack.told(at: sheet.back), status: .seeOther)
    }

    private static func choice(_ visit: DesignatedVisit, _ graph: DirectionGraph) async throws -> Response {
        let page = visit.visit
        let whole = graph.plans.map(\.item) + graph.meetings.map(\.item) + graph.programmes.map(\.item)
        let parts = try await page.ledger.declarations(of: whole)
        let own = Set(parts.filter { $0.party == visit.pen.party }.map(\.item))
        return page.respond(
            with: TellChoicePage(
                party: page.labels.speaker(visit.pen.party),
                notice: page.notice,
                own: whole.filter(own.contains),
                words: DirectionWords(page, graph)
            )
        )
    }

    private static func respond(
        _ sheet: TellSheet,
        _ values: FormValues,
        _ problems: [InputProblem] = [],
        blankRows: [String: Int] = [:],
        isLookedOver: Bool = false
    ) -> Response {
        let page = sheet.visit.visit
        return page.respond(
            with: TellPage(
                sheet: sheet,
                inputs: sheet.inputs(values, problems, blankRows),
                isLookedOver: isLookedOver
            ),
            status: problems.isEmpty ? .ok : .unprocessableContent
        )
    }
}
