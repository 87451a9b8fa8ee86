import CanonicalJSON
import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Markup
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
        /// What was answered to whether it is one of those that are alike: an address, or that it is another.
        var same: String?
        /// Whether that has to be answered first.
        var isAskedWhich = false
        /// The input to go on with.
        var focus: String?
        /// The input into which no draft of a translation could be put.
        var untranslated: String?
        var blankRows: [String: Int] = [:]
        var isLookedOver = false
        var draftTrouble: DraftStatus.Trouble?
        /// What was said about the initiative since the draft was saved.
        var news: [HistoryLine] = []
        var drafts: [DraftLine] = []

        /// The first input of the row that comes after those in which something stands.
        func nextInput(of list: String) -> String? {
            guard let field = kind[list], case .list(let parts) = InputForm(field), let first = parts.first else {
                return nil
            }
            return "\(list).\((values.rows(of: list).last ?? -1) + 1).\(first.name)"
        }

        /// Takes a goal that was suggested, `sdg=6`, and goes on there.
        mutating func put(_ suggestion: String) {
            let parts = suggestion.split(separator: "=").map(String.init)
            guard parts.count == 2, ["sdg", "secondarySdg"].contains(parts[0]) else { return }
            values[parts[0]] = parts[1]
            focus = parts[0]
        }
    }

    static func page(_ visit: DesignatedVisit) async throws -> Response {
        if let id = visit.visit.queryValue("borrador") { return try await draft(id, visit) }
        var form = Form()
        form.subject = try await DeclareSubject(visit.visit.queryValue("sobre").map { ItemID($0) }, visit)
        let writer = FormWriter(language: visit.visit.language, vocabularies: visit.visit.vocabularies)
        if let subject = form.subject { form.values = writer.values(of: .object(subject.content), kind: kind) }
        form.drafts = try await DraftLine.all(visit)
        return try await respond(visit, form)
    }

    /// Looks the form over, adds rows, keeps it, or declares.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        var form = Form()
        form.subject = try await DeclareSubject(fields["sobre"].map { ItemID($0) }, visit)
        form.values = FormValues(fields)
        form.draft = DraftStatus.Former(fields)
        form.same = fields[AlikePanel.choice]
        try await attach(fields, to: &form, visit)
        guard form.problems.isEmpty else {
            form.isLookedOver = true
            return try await respond(visit, form)
        }
        if let list = fields["mas"] {
            form.blankRows[list] = min(FormValues.rowLimit, (Int(fields["filas.\(list)"] ?? "") ?? 1) + 3)
            form.focus = form.nextInput(of: list)
            return try await respond(visit, form)
        }
        if let put = fields[GoalSuggestions.choice] {
            form.put(put)
            return try await respond(visit, form)
        }
        if let input = fields["traducir"] { return try await translate(input, form, visit) }
        if fields["callado"] != nil, let person = visit.pen.holder {
            try page.house.typingPace.count(person, now: page.house.settings.now())
        }
        switch fields[button] {
        case "guardar": return try await keep(form, visit, fields)
        case "mirar": return try await look(form, visit)
        case "declarar": return try await declare(form, visit)
        default:
            form.problems = try await reading(form, visit).problems + gone(form, visit)
            form.isLookedOver = true
            return try await respond(visit, form)
        }
    }

    /// What stands in the form, as far as it can be read.
    static func reading(_ form: Form, _ visit: DesignatedVisit) -> FormReader.Reading {
        FormReader(language: visit.visit.language, vocabularies: visit.visit.vocabularies).read(
            form.values,
            kind: kind,
            before: form.subject.map { .object($0.content) } ?? .object(JSONObject())
        )
    }

    /// What may be the same, and the goals it may contribute to: the pieces of the page that follow from what is typed.
    private static func look(_ form: Form, _ visit: DesignatedVisit) async throws -> Response {
        let content = reading(form, visit).content
        let alike = try await alike(form, content, visit)
        let goals = GoalSuggestions(content, visit.visit.text, visit.visit.labels)
        return visit.visit.respond(with: .group([alike.node, alike.notice, goals.node]))
    }

    /// What may be the same as a new initiative; nothing for a word on one there is.
    private static func alike(_ form: Form, _ content: JSON, _ visit: DesignatedVisit) async throws -> AlikePanel {
        guard form.subject == nil else { return AlikePanel(entries: [], text: visit.visit.text) }
        let key = PostedFields.trimmed(form.values[code])
        var panel = try await AlikePanel(content, key: key.isEmpty ? nil : key, chosen: form.same, visit)
        panel.isAsked = form.isAskedWhich && !panel.entries.isEmpty
        return panel
    }

    /// Declares what stands in the form: as a new initiative, on the one it begins from, or on the one it was found to be.
    private static func declare(_ form: Form, _ visit: DesignatedVisit) async throws -> Response {
        let page = visit.visit
        var form = form
        let reading = reading(form, visit)
        form.problems = try await reading.problems + gone(form, visit)
        guard form.problems.isEmpty else {
            form.isLookedOver = true
            return try await respond(visit, form)
        }
        if form.subject == nil, form.same == nil {
            form.isAskedWhich = true
            guard try await alike(form, reading.content, visit).entries.isEmpty else {
                return try await respond(visit, form)
            }
        }
        var other: ItemID?
        if form.subject == nil, let same = form.same, same != AlikePanel.another {
            guard let view = try await page.ledger.item(ItemID(same)) else { throw PortalError.notFound }
            if view.concerns(visit.pen.party) {
                form.subject = try await DeclareSubject(view.head, visit)
            } else {
                // Who may not join them is told before anything is said.
                let refusal = visit.pen.refusal(of: .join, at: page.house.settings.now())
                if let refusal { throw RegistryError.refused(refusal) }
                other = view.head
            }
        }
        let now = page.house.settings.now()
        let typed = PostedFields.trimmed(form.values[code])
        let key =
            form.subject?.key
            ?? (typed.isEmpty
                ? "\(visit.pen.party)-\(Moment(milliseconds: now).day?.iso ?? "")-\(now % 86_400_000)" : typed)
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
            form.isLookedOver = true
            return try await respond(visit, form)
        }
        if let draft = form.draft { try await page.space.accounts?.removeDraft(draft.id, with: visit.pen) }
        if let other { try await visit.registry.confirmTwins(item, other, with: visit.pen) }
        let notice: Notice = other != nil ? .joined : form.subject?.isOwn == true ? .changedDeclaration : .declared
        return .redirect(to: notice.told(at: page.links.initiative(other ?? item)), status: .seeOther)
    }

    static func respond(_ visit: DesignatedVisit, _ form: Form) async throws -> Response {
        let page = visit.visit
        let content = reading(form, visit).content
        let inputs = FormInputs(
            text: page.text,
            labels: page.labels,
            vocabularies: page.vocabularies,
            values: form.values,
            problems: form.problems,
            blankRows: form.blankRows,
            focus: form.focus,
            translations: page.house.translator?.pairs ?? [],
            untranslated: form.untranslated
        )
        let view = DeclarePage(
            party: page.labels.speaker(visit.pen.party),
            form: form,
            inputs: inputs,
            alike: try await alike(form, content, visit),
            goals: GoalSuggestions(content, page.text, page.labels),
            status: DraftStatus(
                former: form.draft,
                trouble: form.draftTrouble,
                now: page.house.settings.now(),
                text: page.text
            ),
            notice: page.notice,
            draftDays: (page.space.accounts?.policy.draft).map { Int($0 / 86_400_000) },
            attaching: (page.space.accounts?.policy).map { ($0.attachmentSize, $0.attachmentsPerDeclaration) },
            seal: visit.seal,
            text: page.text,
            links: page.links
        )
        let isRefused = form.draftTrouble != nil || form.isLookedOver && !form.problems.isEmpty
        return page.respond(with: view, status: isRefused ? .unprocessableContent : .ok)
    }
}
