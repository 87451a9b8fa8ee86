import Cooperation
import HTTPTypes
import HummingbirdCore
import Ledger

/// What a plan is handed in as: its printed form with what changed in it, its versions, and the report to its council.
enum PlanPapers {
    static func versions(_ visit: Visit) async throws -> VersionsPage {
        let graph = try await visit.direction()
        let plan = try plan(visit, graph)
        let other = visit.queryValue("frente").map { ItemID($0) }
        let model = VersionsModel(
            plan,
            try await history(of: plan, visit),
            editions: try await visit.ledger.editions(),
            from: visit.queryValue("desde").flatMap { Int64($0) },
            to: visit.queryValue("hasta").flatMap { Int64($0) },
            against: graph.versions[plan.item]?.first { $0.plan.item == other },
            graph,
            visit
        )
        return VersionsPage(model: model, text: visit.text, links: visit.links)
    }

    static func report(_ visit: Visit) async throws -> CouncilReportPage {
        let graph = try await visit.direction()
        let plan = try plan(visit, graph)
        let history = try await history(of: plan, visit)
        // The whole year is told: since the plan was first told, not since its last change.
        let versions = VersionsModel(plan, history, from: history?.versions.first?.cut, graph, visit)
        return CouncilReportPage(
            model: CouncilReportModel(plan, graph, versions, history, visit),
            isPrintable: visit.house.printer != nil,
            text: visit.text,
            links: visit.links
        )
    }

    static func reportOnPaper(_ visit: Visit) async throws -> Response {
        let page = try await report(visit)
        return try await PaperPage(title: page.title, content: page.paper, visit: visit).pdf(named: page.fileName)
    }

    static func printedAsPDF(_ visit: Visit) async throws -> Response {
        let page = try await PlansController.printedPage(visit)
        return try await PaperPage(title: page.title, content: page.paper, visit: visit).pdf(named: page.fileName)
    }

    static func printedAsWord(_ visit: Visit) async throws -> Response {
        let page = try await PlansController.printedPage(visit)
        return try await PaperPage(title: page.title, content: page.paper, visit: visit).word(named: page.fileName)
    }

    /// The history of a plan, read once for each state of the ledger.
    static func history(of plan: ToldPlan, _ visit: Visit) async throws -> PlanHistory? {
        try await visit.kept("plan.\(plan.item)") { try await PlanHistory.read(plan, visit.ledger) }
    }

    private static func plan(_ visit: Visit, _ graph: DirectionGraph) throws -> ToldPlan {
        guard let plan = graph.plan(ItemID(try visit.parameter("id"))) else { throw PortalError.notFound }
        return plan
    }
}
