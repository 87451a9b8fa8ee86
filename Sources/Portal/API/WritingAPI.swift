import CanonicalJSON
import Cooperation
import HTTPTypes
import HummingbirdCore
import Interchange
import Registry

/// `POST /api/items`: what a party's own system declares, as the same rows in the same forms that files have.
enum WritingAPI {
    /// The parameters of the address.
    static let parameters = ["dryRun"]

    /// Declares what is new or changed and reports on every row that stayed out.
    ///
    /// What was declared already adds nothing, so a request whose answer was lost is sent again as it was.
    static func declare(_ visit: Visit, _ pen: Pen, _ bytes: [UInt8]) async throws -> Response {
        let now = visit.house.settings.now
        if let refusal = pen.refusal(of: .declare, at: now()) { throw RegistryError.refused(refusal) }
        let report: ImportReport
        do {
            report = try await Registry(ledger: visit.ledger, now: now).importFile(
                named: "api",
                bytes: bytes,
                by: .pen(pen),
                ImportOptions(isDryRun: try isDryRun(visit))
            )
        } catch let stop as ImportInterruption {
            // What went in stands; sent again, the rest follows.
            throw stop.cause
        }
        let isRefused = report.accepted == 0
        return Response.of(
            report.json.bytes,
            type: "application/json",
            status: isRefused ? .unprocessableContent : .ok
        )
    }

    private static func isDryRun(_ visit: Visit) throws -> Bool {
        let names = (visit.request.uri.query ?? "").split(separator: "&").map { $0.prefix { $0 != "=" } }
        if let unknown = names.first(where: { !parameters.contains(String($0)) }) {
            throw PortalError.unknownParameter(name: String(unknown), known: parameters)
        }
        guard let value = visit.queryValue("dryRun") else { return false }
        guard value == "true" || value == "false" else {
            throw PortalError.badParameter(name: "dryRun", found: value)
        }
        return value == "true"
    }
}

extension ImportReport {
    /// The report as data, row by row where something is to be said.
    fileprivate var json: JSON {
        [
            "added": .integer(Int64(added)), "changed": .integer(Int64(changed)),
            "unchanged": .integer(Int64(unchanged)), "rejected": .integer(Int64(rejected)),
            "entries": .integer(Int64(entries)), "dryRun": .bool(isDryRun), "sha256": .string(hash),
            "problems": .array(problems.prefix(1_000).map(\.json)),
            "furtherProblems": .integer(Int64(max(0, problems.count - 1_000) + furtherProblems)),
        ]
    }
}
