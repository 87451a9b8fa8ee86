import CanonicalJSON
import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Registry

/// Declaring an initiative by form, and changing what one has declared.
enum DeclareController {
    /// The name of the button that was pressed.
    static let button = "accion"

    static func page(_ visit: DesignatedVisit) async throws -> Response {
        let subject = try await subject(visit, visit.visit.queryValue("sobre"))
        let writer = FormWriter(language: visit.visit.language, vocabularies: visit.visit.vocabularies)
        var values = FormValues()
        if let subject { values = writer.values(of: .object(subject.content), kind: AnyKind(Initiative.self)) }
        return respond(visit, subject, values)
    }

    /// Looks the form over, adds rows, or declares.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        let subject = try await subject(visit, fields["sobre"])
        let kind = AnyKind(Initiative.self)
        let values = FormValues(fields)
        if let list = fields["mas"] {
            let rows = min(FormValues.rowLimit, (Int(fields["filas.\(list)"] ?? "") ?? 1) + 3)
            return respond(visit, subject, values, blankRows: [list: rows])
        }
        let reader = FormReader(language: page.language, vocabularies: page.vocabularies)
        let before = subject.map { JSON.object($0.content) } ?? .object(JSONObject())
        let reading = reader.read(values, kind: kind, before: before)
        guard fields[button] == "declarar", reading.problems.isEmpty else {
            return respond(visit, subject, values, problems: reading.problems, isLookedOver: true)
        }
        if subject == nil, fields["aunque"] == nil {
            let likes = try await likes(of: reading.content, visit)
            guard likes.isEmpty else { return respond(visit, subject, values, likes: likes) }
        }
        let now = page.house.settings.now()
        let key =
            subject?.key ?? fields["codigo"]
            ?? "\(visit.pen.party)-\(Moment(milliseconds: now).day?.iso ?? "")-\(now % 86_400_000)"
        let item: ItemID
        do {
            item = try await visit.registry.declare(
                reading.content,
                kind: kind,
                key: key,
                on: subject?.item,
                with: visit.pen
            )
        } catch RegistryError.keyTaken {
            return respond(visit, subject, values, problems: [InputProblem("codigo", .taken)])
        }
        let notice: Notice = subject?.isOwn == true ? .changedDeclaration : .declared
        return .redirect(to: notice.told(at: page.links.initiative(item)), status: .seeOther)
    }

    /// What a form is about when it begins from something told already.
    struct Subject: Sendable {
        let item: ItemID
        let title: TitleText
        let key: String
        let content: JSONObject
        /// Whether the party has declared it before.
        let isOwn: Bool
    }

    private static func subject(_ visit: DesignatedVisit, _ id: String?) async throws -> Subject? {
        guard let id else { return nil }
        guard let view = try await visit.visit.ledger.item(ItemID(id)), view.kind.kind == Initiative.kind else {
            throw PortalError.notFound
        }
        let own = view.ownWord(of: visit.pen.party)
        guard view.concerns(visit.pen.party) else { throw RegistryError.notConcerned(visit.pen.party.rawValue) }
        let title = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
        // Who has said nothing yet begins from what others say, without the lists that are each party's own.
        let told = JSONObject(
            view.settlement.fields.filter { $0.field.weight != .reference }
                .map { JSONObject.Member(key: $0.field.name, value: $0.value) }
        )
        return Subject(
            item: view.head,
            title: TitleText(title, visit.visit.language, untitled: visit.visit.text("item.untitled")),
            key: view.ownMember(of: visit.pen.party).key,
            content: own ?? told,
            isOwn: own != nil
        )
    }

    /// Initiatives of the same party's with such a title, so that none is declared twice.
    private static func likes(of content: JSON, _ visit: DesignatedVisit) async throws -> [DeclarePage.Like] {
        let page = visit.visit
        guard let title = content["title"].flatMap({ try? LocalizedText(json: $0) })?.best(for: page.language) else {
            return []
        }
        let query = CatalogueQuery(
            text: title.text,
            values: [.country: [visit.pen.party.rawValue]],
            order: .relevance,
            size: 5
        )
        return try await page.ledger.list(query, facets: []).rows.map { row in
            let tellers = row.view.declaredBy.map { page.labels.partner($0.rawValue) }
            return DeclarePage.Like(
                title: TitleText(row.title, page.language, untitled: page.text("item.untitled")),
                address: page.links.initiative(row.item),
                tellers: ListFormat.joined(tellers, page.language)
            )
        }
    }

    private static func respond(
        _ visit: DesignatedVisit,
        _ subject: Subject?,
        _ values: FormValues,
        problems: [InputProblem] = [],
        likes: [DeclarePage.Like] = [],
        blankRows: [String: Int] = [:],
        isLookedOver: Bool = false
    ) -> Response {
        let page = visit.visit
        let inputs = FormInputs(
            text: page.text,
            labels: page.labels,
            vocabularies: page.vocabularies,
            values: values,
            problems: problems,
            blankRows: blankRows
        )
        let form = DeclarePage(
            party: page.labels.partner(visit.pen.party.rawValue),
            subject: subject,
            inputs: inputs,
            likes: likes,
            isLookedOver: isLookedOver,
            seal: visit.seal,
            text: page.text,
            links: page.links
        )
        return page.respond(with: form, status: problems.isEmpty || !isLookedOver ? .ok : .unprocessableContent)
    }
}
