import Cooperation
import Hummingbird
import HummingbirdCore
import Interchange
import Ledger
import Localization
import People
import Registry

/// A party's spreadsheet or IATI file, looked over first and imported when its owner says so.
enum UploadController {
    static func page(_ visit: DesignatedVisit) async throws -> Response {
        respond(visit, outcome: nil)
    }

    /// Looks a chosen file over, or imports the one looked over before.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        if let refusal = visit.pen.refusal(of: .declare, at: page.house.settings.now()) {
            throw RegistryError.refused(refusal)
        }
        let shelf = page.house.uploads
        let owner = visit.member.signedIn.person.id
        if let key = fields["guardado"] {
            guard let file = shelf.take(key, of: owner) else { return respond(visit, outcome: .expired) }
            let report = try await report(on: file, visit, ImportOptions())
            try await page.ledger.catalogue()
            return respond(visit, outcome: .imported(report))
        }
        guard let file = fields.file("archivo") else { return respond(visit, outcome: .missing) }
        let report = try await report(on: file, visit, ImportOptions(isDryRun: true))
        return respond(visit, outcome: .preview(report, key: shelf.keep(.init(file: file, owner: owner))))
    }

    /// Throws what stopped it; what had gone in by then stays, and the same file completes it.
    private static func report(
        on file: PostedFields.File,
        _ visit: DesignatedVisit,
        _ options: ImportOptions
    ) async throws -> ImportReport {
        do {
            return try await visit.registry.importFile(
                named: file.name,
                bytes: file.bytes,
                by: .pen(visit.pen),
                options
            )
        } catch let stop as ImportInterruption {
            throw stop.cause
        }
    }

    private static func respond(_ visit: DesignatedVisit, outcome: UploadPage.Outcome?) -> Response {
        let page = visit.visit
        let isWrong: Bool =
            switch outcome {
            case .expired, .missing: true
            case .preview, .imported, nil: false
            }
        return page.respond(
            with: UploadPage(
                party: page.labels.partner(visit.pen.party.rawValue),
                outcome: outcome,
                seal: visit.seal,
                text: page.text,
                links: page.links
            ),
            status: isWrong ? .unprocessableContent : .ok
        )
    }
}
