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
            router.get(RouterPath(DataLinks(space: space.role).root)) { request, _ in
                APIController.enter(request, space.role)
            }
            addData(DataRoutes(router: router, house: house, space: space))
            // Files that declarations name; what a statement says holds in every language
            router.get(RouterPath(AttachmentController.path(space.role))) { request, context in
                try await AttachmentController.serve(request, context, space, house)
            }
            for language in Language.allCases {
                let pages = PageRoutes(router: router, house: house, space: space, language: language)
                // What cooperation looks like today
                pages.get("", HomeController.show)
                addPages(pages)
                addEditions(pages)
            }
        }
        OptionsRoutes.add(to: router)
    }

    /// The read API, once in each space; ``APIEndpoint`` describes the same addresses.
    private func addData(_ data: DataRoutes) {
        data.get("openapi.json", APIController.document)
        data.get("items", ItemsAPI.list)
        data.post("items", limit: PostedBody.uploadLimit, WritingAPI.declare)
        data.get("items/{id}", ItemsAPI.item)
        data.get("items/{id}/statements", ItemsAPI.statements)
        data.post("items/{id}/statements", limit: PostedBody.formLimit, WritingAPI.say)
        data.get("statements", StatementsAPI.statements)
        data.get("changes", StatementsAPI.changes)
        data.get("parties", VocabulariesAPI.parties)
        data.get("terms", VocabulariesAPI.vocabularies)
        data.get("terms/{vocabulary}", VocabulariesAPI.terms)
        data.get("measures", MeasuresAPI.list)
    }

    /// Editions: all of them, the cover of each, and in a closed one its reports and every page as it was.
    private func addEditions(_ pages: PageRoutes) {
        pages.picture("ediciones", EditionsController.all)
        pages.get("ediciones/{edition}", EditionController.show)
        pages.frozen.picture("informe", ReportController.region)
        pages.frozen.picture("informe/{code}", ReportController.country)
        pages.frozen.get("informe.pdf", ReportController.paper(ReportController.region))
        pages.frozen.get("informe/{code}.pdf", ReportController.paper(ReportController.country))
        addPages(pages.frozen)
    }

    /// Every page of a ledger, once in each language, space and edition.
    private func addPages(_ pages: PageRoutes) {
        pages.get("participaciones", ParticipationsController.page)
        for form in [FileForm.csv, .json, .xlsx] {
            pages.get("participaciones.\(form.rawValue)", ParticipationsController.file(form))
        }

        // The list of initiatives, and the same list as files
        pages.get("iniciativas", InitiativeListController.page)
        pages.get("iniciativas.json", InitiativeListController.json)
        pages.get("iniciativas.csv", InitiativeListController.csv)
        pages.get("iniciativas.xlsx", InitiativeListController.xlsx)
        pages.get("iniciativas.xml", InitiativeListController.xml)
        pages.get("iniciativas.atom", InitiativeListFeed.feed)

        // One initiative, with every side's word, and everything that was ever said about it
        pages.get("iniciativas/{id}", ItemController.page)
        pages.get("iniciativas/{id}/historia", HistoryController.page)
        for form in FileForm.allCases { pages.get("iniciativas/{id}.\(form.rawValue)", ItemController.file(form)) }
        for form in [FileForm.csv, .json] {
            pages.get("iniciativas/{id}/historia.\(form.rawValue)", HistoryController.file(form))
        }

        // What parties say to each other about it
        pages.designated("iniciativas/{id}/palabra", DialogueController.back)
        pages.designated("iniciativas/{id}/palabra/{campo}", DialogueController.field)
        pages.act("iniciativas/{id}/palabra", DialogueController.act)
        pages.designated("iniciativas/{id}/comentarios", DialogueController.back)
        pages.act("iniciativas/{id}/comentarios", CommentsController.act)

        // The way in and out; the links of letters
        pages.open("entrar", SignInController.page)
        pages.postOpen("entrar", SignInController.enter)
        pages.open("entrar/codigo", SignInController.codePage)
        pages.postOpen("entrar/codigo", SignInController.giveCode)
        pages.open("entrar/olvido", SignInController.forgottenPage)
        pages.postOpen("entrar/olvido", SignInController.forgotten)
        pages.open("invitacion/{enlace}", SignInController.letterPage(.invitation))
        pages.postOpen("invitacion/{enlace}", SignInController.setPassword(.invitation))
        pages.open("clave/{enlace}", SignInController.letterPage(.reset))
        pages.postOpen("clave/{enlace}", SignInController.setPassword(.reset))
        if pages.space.role == .main {
            pages.open("primera/{enlace}", FirstOperatorController.page)
            pages.postOpen("primera/{enlace}", FirstOperatorController.enter)
            pages.open("correo/{enlace}", UnsubscribeController.page)
            pages.postFromLetter("correo/{enlace}", UnsubscribeController.leave)
            pages.designated("mesa/correo", MailController.page)
        }
        if pages.space.role == .exercise {
            pages.open("ensayo/{enlace}", SignInController.practicePage)
            pages.postOpen("ensayo/{enlace}", SignInController.practice)
        }
        pages.postMember("salir", SignInController.leave)

        // One's own account
        pages.member("cuenta", AccountController.page)
        pages.postMember("cuenta", AccountController.act)
        pages.member("cuenta/datos.json", AccountController.data)
        pages.member("cuenta/busquedas/{busqueda}", SearchesController.open)
        pages.postMember("cuenta/busquedas", SearchesController.act)

        // The desk: what waits for those who speak for a party, and what they wait for
        pages.designated("mesa", DeskController.page)
        pages.designated("mesa/espera", AwaitedController.page)
        pages.designated("mesa/validar", ValidateController.page)
        pages.act("mesa/validar", ValidateController.act)
        pages.designated("mesa/declarar", DeclareController.page)
        pages.act(
            "mesa/declarar",
            limit: PostedBody.uploadLimit,
            admits: DeclareController.admits,
            DeclareController.act
        )
        pages.act("mesa/borradores", DeclareController.removeDraft)
        // Plans and their parts, meetings, how things go: by the forms of their kinds
        pages.designated("mesa/decir", TellController.page)
        pages.act("mesa/decir", TellController.act)
        pages.designated("mesa/cumplir", FulfilController.page)
        pages.act("mesa/cumplir", FulfilController.act)
        pages.act("mesa/solicitudes", NeedsController.act)
        pages.get("mesa/plazos.ics", fresh: .always, DeadlinesController.calendar)
        pages.designated("mesa/importar", UploadController.page)
        pages.act("mesa/importar", limit: PostedBody.uploadLimit, UploadController.look)
        pages.designated("mesa/importar/{archivo}", UploadController.show)
        pages.act("mesa/importar/{archivo}", UploadController.take)
        pages.designated("mesa/personas", PeopleController.page)
        pages.act("mesa/personas", PeopleController.act)
        pages.designated("mesa/ediciones", EditionDeskController.page)
        pages.act("mesa/ediciones", EditionDeskController.act)
        pages.designated("mesa/ediciones/{edition}/cerrar", EditionDeskController.closing)
        pages.designated("mesa/sistemas", ProgramsController.page)
        pages.act("mesa/sistemas", ProgramsController.act)
        pages.designated("mesa/secretaria", BoardController.page)
        pages.act("mesa/secretaria", BoardController.remind)

        // What was said last, to be followed
        pages.get("cambios.atom", ChangesController.feed)

        // Initiatives that may be the same; the machine proposes without an entry, so nothing is kept
        pages.get("gemelas", fresh: .always, TwinsController.page)
        pages.act("gemelas", TwinsController.act)
        for form in [FileForm.csv, .json, .xlsx] {
            pages.get("gemelas.\(form.rawValue)", fresh: .always, TwinsController.file(form))
        }

        // Open data, for people; programs read the same under /api
        pages.get("api", APIController.page)

        // Countries: all of them, and the profile of each; every picture also as CSV, JSON and XLSX
        pages.picture("paises", CountriesController.page)
        pages.picture("paises/{code}", CountryController.page)

        // Who provides to whom
        pages.picture("relaciones", RelationsController.page)

        // In what: areas and sectors, goals
        pages.picture("sectores", SectorsController.all)
        pages.picture("sectores/{code}", SectorsController.one)
        pages.picture("ods", GoalsController.all)
        pages.picture("ods/{code}", GoalsController.one)

        // The Ibero-American programmes, and the parties that are no countries
        pages.picture("programas", ProgrammesController.all)
        pages.picture("programas/{id}", ProgrammesController.one)
        pages.picture("organizaciones", OrganisationsController.all)
        pages.picture("organizaciones/{code}", OrganisationsController.one)

        addDirection(pages)

        // How everything is counted, and the vocabularies to download
        pages.picture("metodo", MethodController.page)
        pages.get("metodo/{name}.csv", MethodController.vocabulary(.csv))
        pages.get("metodo/{name}.json", MethodController.vocabulary(.json))
        pages.get("metodo/{name}.xlsx", MethodController.vocabulary(.xlsx))
    }

    /// Where cooperation is to go, and what answers it: summits and their mandates, plans, meetings, the agenda.
    private func addDirection(_ pages: PageRoutes) {
        pages.picture("cumbres", SummitsController.all)
        pages.picture("cumbres/{id}", SummitsController.one)
        pages.picture("mandatos", fresh: .daily, MandatesController.all)
        pages.picture("mandatos/{id}", fresh: .daily, MandatesController.one)
        pages.picture("planes", fresh: .daily, PlansController.all)
        pages.picture("planes/{id}", fresh: .daily, PlansController.one)
        pages.picture("planes/{id}/nota", fresh: .daily, PlansController.note)
        pages.picture("planes/{id}/comparacion", fresh: .daily, PlansController.comparison)
        pages.picture("planes/{id}/versiones", PlanPapers.versions)
        pages.picture("planes/{id}/informe", fresh: .daily, PlanPapers.report)
        pages.get("planes/{id}/informe.pdf", fresh: .daily, PlanPapers.reportOnPaper)
        pages.get("planes/{id}/impreso.pdf", fresh: .daily, PlanPapers.printedAsPDF)
        pages.get("planes/{id}/impreso.docx", fresh: .daily, PlanPapers.printedAsWord)
        pages.get("planes/{id}/impreso", PlansController.printed)
        pages.get("elementos/{id}", PlansController.element)
        pages.picture("agenda", fresh: .daily, AgendaController.page)
        pages.get("agenda.ics", fresh: .daily, AgendaController.calendar)
        pages.picture("reuniones", MeetingsController.all)
        pages.picture("reuniones/{id}", MeetingsController.one)
        pages.picture("solicitudes", NeedsController.all)
        pages.picture("solicitudes/{id}", NeedsController.one)
        pages.picture("logros", AchievementsController.page)
    }
}
