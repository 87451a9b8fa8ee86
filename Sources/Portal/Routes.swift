import Hummingbird
import HummingbirdCore
import Localization

extension Portal {
    /// Every address of the portal, as a table of contents.
    func addRoutes(to router: Router<PortalContext>) {
        // The way in: by the language of the browser
        router.get("/") { request, _ in EntranceController.enter(request) }

        // For operators
        router.get("health/live") { _, _ in OperationsController.live() }
        router.get("health/ready") { _, _ in await OperationsController.ready(house) }
        router.get("metrics") { _, _ in OperationsController.metrics(house) }

        // Style sheet and script, kept for ever under addresses that change with their content
        router.get("recursos/{file}") { request, context in
            try AssetsController.asset(request, context.parameters, house)
        }
        router.get("robots.txt") { _, _ in AssetsController.robots() }

        for space in house.spaces {
            for language in Language.allCases {
                addPages(PageRoutes(router: router, house: house, space: space, language: language))
            }
        }
    }

    /// Every page, once in each language and space.
    private func addPages(_ pages: PageRoutes) {
        // What cooperation looks like today
        pages.get("", HomeController.show)
        pages.get("participaciones", ParticipationsController.page)
        for form in [FileForm.csv, .json, .xlsx] {
            pages.get("participaciones.\(form.rawValue)", ParticipationsController.file(form))
        }

        // The list of initiatives, and the same list as files
        pages.get("iniciativas", InitiativeListController.page)
        pages.get("iniciativas.json", InitiativeListController.json)
        pages.get("iniciativas.csv", InitiativeListController.csv)
        pages.get("iniciativas.xlsx", InitiativeListController.xlsx)
    }
}
