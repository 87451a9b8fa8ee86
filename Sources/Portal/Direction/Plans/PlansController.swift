import Cooperation
import HTTPTypes
import HummingbirdCore
import Ledger
import Registry

/// Plans and work programmes, each as a tree, as its document and as a note.
enum PlansController {
    static func all(_ visit: Visit) async throws -> PlansPage {
        PlansPage(model: PlansModel(try await visit.direction(), visit), text: visit.text, links: visit.links)
    }

    static func one(_ visit: Visit) async throws -> PlanPage {
        PlanPage(model: try await model(visit), text: visit.text, links: visit.links)
    }

    static func printed(_ visit: Visit) async throws -> Response {
        visit.respond(with: try await printedPage(visit))
    }

    static func printedPage(_ visit: Visit) async throws -> PrintedPlanPage {
        let model = try await model(visit)
        let history = try await PlanPapers.history(of: model.plan, visit)
        return PrintedPlanPage(
            model: model,
            versions: VersionsModel(model.plan, history, model.words.graph, visit),
            isPrintable: visit.house.printer != nil,
            isWritable: visit.house.wordWriter != nil,
            text: visit.text,
            links: visit.links
        )
    }

    static func note(_ visit: Visit) async throws -> NotePage {
        let graph = try await visit.direction()
        guard let plan = graph.plan(ItemID(try visit.parameter("id"))) else { throw PortalError.notFound }
        return NotePage(model: NoteModel(plan, graph, visit), text: visit.text, links: visit.links)
    }

    static func comparison(_ visit: Visit) async throws -> ComparisonPage {
        let graph = try await visit.direction()
        guard let plan = graph.plan(ItemID(try visit.parameter("id"))) else { throw PortalError.notFound }
        return ComparisonPage(model: ComparisonModel(plan, graph, visit), text: visit.text, links: visit.links)
    }

    /// Leads from an element to where it stands on the page of its plan or meeting.
    static func element(_ visit: Visit) async throws -> Response {
        let graph = try await visit.direction()
        let element = ItemID(try visit.parameter("id"))
        guard let root = graph.root(of: element) else { throw PortalError.notFound }
        let place = graph.place(of: element)
        return .redirect(
            to: graph.plan(root) == nil ? visit.links.meeting(root) : visit.links.element(place, of: root),
            status: .found
        )
    }

    private static func model(_ visit: Visit) async throws -> PlanModel {
        let graph = try await visit.direction()
        guard let plan = graph.plan(ItemID(try visit.parameter("id"))) else { throw PortalError.notFound }
        let view = try await visit.ledger.item(plan.item)
        let saying = view.map { SayingLine($0, source: plan.plan.source, standing: plan.plan.standing, visit) }
        var model = PlanModel(plan, graph, saying, visit)
        model.tools = view.flatMap { TellTools($0, visit) }
        if visit.edition == nil, let member = visit.member, let pen = member.pen,
            pen.refusal(of: .join, at: visit.house.settings.now()) == nil
        {
            model.seal = member.seal
        }
        return model
    }
}
