import CanonicalJSON
import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import People
import Registry

/// Declaring an initiative by form, and changing what one has declared.
enum DeclareController {
    /// The name of the button that was pressed.
    static let button = "accion"
    /// The input for the party's own code, which is no field of the kind.
    static let code = "codigo"

    static let kind = AnyKind(Initiative.self)

    /// A form as it is shown: what stands in it, and what is said about that.
    struct Form {
        var subject: DeclareSubject?
        var values = FormValues()
        var draft: DraftStatus.Former?
        var problems: [InputProblem] = []
        var likes: [DeclarePage.Like] = []
        var blankRows: [String: Int] = [:]
        var isLookedOver = false
        var draftTrouble: DraftStatus.Trouble?
        /// What was said about the initiative since the draft was saved.
        var news: [HistoryLine] = []
        var drafts: [DraftLine] = []
    }

    static func page(_ visit: DesignatedVisit) async throws -> Response {
        if let id = visit.visit.queryValue("borrador") { return try await draft(id, visit) }
        var form = Form()
        form.subject = try await DeclareSubject(visit.visit.queryValue("sobre").map { ItemID($0) }, visit)
        let writer = FormWriter(language: visit.visit.language, vocabularies: visit.visit.vocabularies)
        if let subject = form.subject { form.values = writer.values(of: .object(subject.content), kind: kind) }
        form.drafts = try await DraftLine.all(visit)
        return respond(visit, form)
    }

    /// Looks the form over, adds rows, keeps it, or declares.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        var form = Form()
        form.subject = try await DeclareSubject(fields["sobre"].map { ItemID($0) }, visit)
        form.values = FormValues(fields)
        form.draft = DraftStatus.Former(fields)
        if let list = fields["mas"] {
            form.blankRows[list] = min(FormValues.rowLimit, (Int(fields["filas.\(list)"] ?? "") ?? 1) + 3)
            return respond(visit, form)
        }
        if fields[button] == "guardar" { return try await keep(form, visit, fields) }
        let reader = FormReader(language: page.language, vocabularies: page.vocabularies)
        let before = form.subject.map { JSON.object($0.content) } ?? .object(JSONObject())
        let reading = reader.read(form.values, kind: kind, before: before)
        form.problems = reading.problems
        guard fields[button] == "declarar", reading.problems.isEmpty else {
            form.isLookedOver = true
            return respond(visit, form)
        }
        if form.subject == nil, fields["aunque"] == nil {
            form.likes = try await likes(of: reading.content, visit)
            guard form.likes.isEmpty else { return respond(visit, form) }
        }
        let now = page.house.settings.now()
        let key =
            form.subject?.key ?? fields[code]
            ?? "\(visit.pen.party)-\(Moment(milliseconds: now).day?.iso ?? "")-\(now % 86_400_000)"
        let item: ItemID
        do {
            item = try await visit.registry.declare(
                reading.content,
                kind: kind,
                key: key,
                on: form.subject?.item,
                with: visit.pen
            )
        } catch RegistryError.keyTaken {
            form.problems = [InputProblem(code, .taken)]
            return respond(visit, form)
        }
        if let draft = form.draft { try await page.space.accounts?.removeDraft(draft.id, with: visit.pen) }
        let notice: Notice = form.subject?.isOwn == true ? .changedDeclaration : .declared
        return .redirect(to: notice.told(at: page.links.initiative(item)), status: .seeOther)
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

    static func respond(_ visit: DesignatedVisit, _ form: Form) -> Response {
        let page = visit.visit
        let inputs = FormInputs(
            text: page.text,
            labels: page.labels,
            vocabularies: page.vocabularies,
            values: form.values,
            problems: form.problems,
            blankRows: form.blankRows
        )
        let view = DeclarePage(
            party: page.labels.partner(visit.pen.party.rawValue),
            form: form,
            inputs: inputs,
            status: DraftStatus(
                former: form.draft,
                trouble: form.draftTrouble,
                now: page.house.settings.now(),
                text: page.text
            ),
            notice: page.notice,
            draftDays: (page.space.accounts?.policy.draft).map { Int($0 / 86_400_000) },
            seal: visit.seal,
            text: page.text,
            links: page.links
        )
        let isRefused = form.draftTrouble != nil || form.isLookedOver && !form.problems.isEmpty
        return page.respond(with: view, status: isRefused ? .unprocessableContent : .ok)
    }
}
