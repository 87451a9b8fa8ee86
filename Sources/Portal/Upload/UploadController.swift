import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Interchange
import Ledger
import Localization
import Logging
import People
import Registry

/// A party's spreadsheet or IATI file: looked over first, then imported as far as its owner says.
///
/// Both are done beside the request, which waits a moment for them; a long file's page tells how far it has come.
enum UploadController {
    /// The form that sends a file.
    static func page(_ visit: DesignatedVisit) async throws -> Response { respond(visit, .choosing(nil)) }

    /// Keeps a chosen file and looks it over.
    static func look(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        try demand(visit)
        guard let file = fields.file("archivo") else { return respond(visit, .choosing(.missing)) }
        let upload = try await accounts(visit).keepUpload(named: file.name, file.bytes, with: visit.pen)
        return try await work(visit, upload, ImportOptions(isDryRun: true))
    }

    /// How a file stands: how far it has come, what it would do, or what it did.
    static func show(_ visit: DesignatedVisit) async throws -> Response {
        guard let upload = try await upload(visit) else { return respond(visit, .choosing(.expired)) }
        let report = try upload.report.map { try ImportReport(json: $0) }
        return respond(visit, UploadPage.Stage(upload, report))
    }

    /// Imports of a file that was looked over what its owner chose; one that was stopped is looked over again.
    static func take(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        try demand(visit)
        guard let upload = try await upload(visit) else { return respond(visit, .choosing(.expired)) }
        // What went in stands and what had been chosen is forgotten: its owner sees what is missing, and chooses again.
        if upload.state == .stopped { return try await begin(.beingLookedOver, upload, visit, .init(isDryRun: true)) }
        let corrections = Set(fields.all("correccion").map { ItemID($0) })
        guard let choice = choice(fields, areCorrectionsChosen: !corrections.isEmpty) else {
            let report = try upload.report.map { try ImportReport(json: $0) }
            return respond(visit, UploadPage.Stage(upload, report), isNothingChosen: true)
        }
        let options = ImportOptions(choice: choice, acceptedCorrections: corrections)
        return try await begin(.beingImported, upload, visit, options)
    }

    /// Takes a file up unless that is being done already, and leads to its page.
    private static func begin(
        _ state: Upload.State,
        _ upload: Upload,
        _ visit: DesignatedVisit,
        _ options: ImportOptions
    ) async throws -> Response {
        guard try await accounts(visit).begin(state, of: upload, with: visit.pen) else {
            return .redirect(to: visit.visit.links.upload(upload.id), status: .seeOther)
        }
        var upload = upload
        upload.state = state
        return try await work(visit, upload, options)
    }

    /// What is to go in; nil where rows or corrections were to be chosen and none was.
    private static func choice(_ fields: PostedFields, areCorrectionsChosen: Bool) -> ImportOptions.Choice? {
        switch fields["cuales"] {
        case "nuevas": return .outcome(.added)
        case "cambiadas": return .outcome(.changed)
        case "marcadas":
            let items = Set(fields.all("fila").map { ItemID($0) })
            return items.isEmpty && !areCorrectionsChosen ? nil : .items(items)
        case "correcciones": return areCorrectionsChosen ? .items([]) : nil
        default: return .all
        }
    }

    /// Does the work beside this request, which waits a moment for short files and then leads to the file's page.
    private static func work(_ visit: DesignatedVisit, _ upload: Upload, _ options: ImportOptions) async throws
        -> Response
    {
        let accounts = try accounts(visit)
        let (pen, ledger) = (visit.pen, visit.visit.ledger)
        let (done, ending) = AsyncStream.makeStream(of: Void.self)
        Task {
            do {
                try await accounts.work(on: upload, options, with: pen)
            } catch {
                Logger(label: "encuentro.upload").warning(
                    "An upload was stopped",
                    metadata: ["error": .string(String(reflecting: error))]
                )
            }
            _ = try? await ledger.catalogue()
            ending.finish()
        }
        let patience = Task {
            try? await Task.sleep(for: .seconds(2))
            ending.finish()
        }
        for await _ in done {}
        patience.cancel()
        return .redirect(to: visit.visit.links.upload(upload.id), status: .seeOther)
    }

    private static func upload(_ visit: DesignatedVisit) async throws -> Upload? {
        try await accounts(visit).upload(try visit.visit.parameter("archivo"), with: visit.pen)
    }

    private static func demand(_ visit: DesignatedVisit) throws {
        if let refusal = visit.pen.refusal(of: .declare, at: visit.visit.house.settings.now()) {
            throw RegistryError.refused(refusal)
        }
    }

    private static func accounts(_ visit: DesignatedVisit) throws -> Accounts {
        guard let accounts = visit.visit.space.accounts else { throw PortalError.notFound }
        return accounts
    }

    private static func respond(
        _ visit: DesignatedVisit,
        _ stage: UploadPage.Stage,
        isNothingChosen: Bool = false
    ) -> Response {
        let page = visit.visit
        let isWrong = if case .choosing(.some) = stage { true } else { isNothingChosen }
        return page.respond(
            with: UploadPage(
                party: page.labels.speaker(visit.pen.party),
                words: FieldWords(page),
                stage: stage,
                isNothingChosen: isNothingChosen,
                seal: visit.seal,
                text: page.text,
                links: page.links
            ),
            status: isWrong ? .unprocessableContent : .ok
        )
    }
}
