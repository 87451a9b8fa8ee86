import CanonicalJSON
import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Registry

/// What parties say to each other about one initiative.
enum DialogueController {
    /// The page for one field: each side's word, and everything that can be said to it.
    static func field(_ visit: DesignatedVisit) async throws -> Response {
        let (view, field) = try await subject(visit)
        return try await respond(visit, view, field)
    }

    /// Whoever was led to the address of the acts is shown the initiative.
    static func back(_ visit: DesignatedVisit) async throws -> Response {
        .redirect(to: visit.visit.links.initiative(ItemID(try visit.visit.parameter("id"))), status: .found)
    }

    /// One act, one statement.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let view = try await ItemController.view(visit.visit)
        guard view.concerns(visit.pen.party) else { throw RegistryError.notConcerned(visit.pen.party.rawValue) }
        guard let act = fields[DialogueAct.field].flatMap(DialogueAct.init) else { throw PortalError.unreadableBody }
        let seen = fields["visto"].flatMap { Int64($0) }
        let name = fields["campo"] ?? Stance.whole
        let note = fields["nota"].map { String($0.prefix(4_000)) }
        switch act {
        case .recognise: try await visit.registry.recognise(view.head, seen: seen, with: visit.pen)
        case .acceptAll(let other):
            try await visit.registry.recognise(view.head, from: other, seen: seen, with: visit.pen)
        case .accept, .keep, .propose, .differ, .object, .withdraw:
            guard name == Stance.whole || view.kind[name] != nil else {
                throw RegistryError.unknownField(name)
            }
            switch position(act, name, view, visit, fields) {
            case .success(let position):
                // Only what hangs on another's word is refused where that word has changed meanwhile.
                let isAnswer = if case .accept = act { true } else { false }
                try await visit.registry.answer(
                    Stance(field: name, position, note: note),
                    on: view.head,
                    seen: isAnswer ? seen : nil,
                    with: visit.pen
                )
            case .failure(let trouble):
                guard let field = view.kind[name] else { throw PortalError.unreadableBody }
                return try await respond(visit, view, field, typed: fields, trouble: trouble)
            }
        }
        let isField = name != Stance.whole && act != .recognise
        let told = act.notice.told(at: visit.visit.links.initiative(view.head))
        return .redirect(
            to: isField ? "\(told)&dato=\(PercentCoding.encoded(name))#dato-\(name)" : told,
            status: .seeOther
        )
    }

    /// What keeps a form from being said.
    struct Trouble: Error {
        let problems: [InputProblem]
    }

    private static func position(
        _ act: DialogueAct,
        _ name: String,
        _ view: ItemView,
        _ visit: DesignatedVisit,
        _ fields: PostedFields
    ) -> Result<Stance.Position, Trouble> {
        let positions = view.settlement[name]?.positions ?? []
        func held(by party: PartyCode) -> JSON? { positions.first { $0.party == party && $0.held != nil }?.held }
        switch act {
        case .accept(let party):
            guard let value = held(by: party) else { return .failure(Trouble(problems: [])) }
            return .success(.agrees(with: value))
        case .keep:
            guard let value = held(by: visit.pen.party) else { return .failure(Trouble(problems: [])) }
            return .success(.proposes(value))
        case .propose:
            guard let field = view.kind[name] else { return .failure(Trouble(problems: [])) }
            var problems: [InputProblem] = []
            let reader = FormReader(language: visit.visit.language, vocabularies: visit.visit.vocabularies)
            let value = reader.read(field, FormValues(fields), before: view.settlement[name]?.value, &problems)
            if let value, problems.isEmpty { return .success(.proposes(value)) }
            if problems.isEmpty {
                let input = FormReader.firstInput(of: InputForm(field), name, visit.visit.language)
                problems.append(InputProblem(input, .missing))
            }
            return .failure(Trouble(problems: problems))
        case .differ: return .success(.agreesToDiffer)
        case .object:
            return fields["nota"] == nil
                ? .failure(Trouble(problems: [InputProblem("nota-objetar", .missing)])) : .success(.objects)
        case .withdraw, .recognise, .acceptAll: return .success(.undone)
        }
    }

    private static func subject(_ visit: DesignatedVisit) async throws -> (ItemView, AnyField) {
        let view = try await ItemController.view(visit.visit)
        guard let field = view.kind[try visit.visit.parameter("campo")], field.weight != .reference,
            view.settlement[field.name] != nil
        else { throw PortalError.notFound }
        guard visit.pen.takesPart(in: view, at: visit.visit.house.settings.now()) else {
            throw RegistryError.notConcerned(visit.pen.party.rawValue)
        }
        return (view, field)
    }

    /// - Parameters:
    ///   - typed: The form of an act that could not be said, with its trouble.
    ///   - comment: A comment that was not taken.
    static func respond(
        _ visit: DesignatedVisit,
        _ view: ItemView,
        _ field: AnyField,
        typed: PostedFields? = nil,
        trouble: Trouble? = nil,
        comment: CommentsModel.Trouble? = nil
    ) async throws -> Response {
        let codes = ItemController.unknown(view, visit.visit)
        let surroundings = try await visit.visit.ledger.surroundings(of: [view.head], organisations: codes, limit: 0)
        var composer = ItemComposer(view: view, surroundings: surroundings, visit: visit.visit)
        composer.comments = try await CommentsModel.read(composer, visit.visit, trouble: comment)
        var values = FormValues()
        if let typed {
            values = FormValues(typed)
        } else if let value = view.settlement[field.name]?.value {
            FormWriter(language: visit.visit.language, vocabularies: visit.visit.vocabularies)
                .write(value, InputForm(field), field.name, into: &values)
        }
        let page = FieldPage(
            model: FieldModel(composer, field: field, visit: visit),
            field: field,
            inputs: FormInputs(
                text: visit.visit.text,
                labels: visit.visit.labels,
                vocabularies: visit.visit.vocabularies,
                values: values,
                problems: trouble?.problems ?? [],
                addsRows: false
            ),
            note: typed?["nota"] ?? "",
            text: visit.visit.text,
            links: visit.visit.links
        )
        return visit.visit.respond(with: page, status: trouble == nil && comment == nil ? .ok : .unprocessableContent)
    }
}
