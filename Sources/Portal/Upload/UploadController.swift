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

    /// Imports of a file that was looked over what its owner chose.
    static func take(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        try demand(visit)
        guard var upload = try await upload(visit) else { return respond(visit, .choosing(.expired)) }
        guard let choice = choice(fields) else {
            let report = try upload.report.map { try ImportReport(json: $0) }
            return respond(visit, UploadPage.Stage(upload, report), isNothingChosen: true)
        }
        guard try await accounts(visit).beginImport(of: upload, with: visit.pen) else {
            return .redirect(to: visit.visit.links.upload(upload.id), status: .seeOther)
        }
        upload.state = .beingImported
        return try await work(visit, upload, ImportOptions(choice: choice))
    }

    /// What is to go in; nil where rows were to be chosen and none was.
    private static func choice(_ fields: PostedFields) -> ImportOptions.Choice? {
        switch fields["cuales"] {
        case "nuevas": return .outcome(.added)
        case "cambiadas": return .outcome(.changed)
        case "marcadas":
            let items = Set(fields.all("fila").map { ItemID($0) })
            return items.isEmpty ? nil : .items(items)
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
                party: page.labels.partner(visit.pen.party.rawValue),
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
