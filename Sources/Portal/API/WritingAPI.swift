import CanonicalJSON
import Cooperation
import HTTPTypes
import HummingbirdCore
import Interchange
import Ledger
import People
import Registry

/// What a party's own system says: declarations as the same rows in the same forms that files have, and the acts of the
/// dialogue one by one.
enum WritingAPI {
    /// The parameters of the address.
    static let parameters = ["dryRun"]

    /// Declares what is new or changed and reports on every row.
    ///
    /// What was declared already adds nothing, so a request whose answer was lost is sent again as it was.
    static func declare(_ visit: Visit, _ pen: Pen, _ bytes: [UInt8]) async throws -> KeptAnswer {
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
        return answer(report.json, report.accepted == 0 ? .unprocessableContent : .ok)
    }

    /// One act on one item; answers with the item as it stands then, as the token's party may see it.
    static func say(_ visit: Visit, _ pen: Pen, _ bytes: [UInt8]) async throws -> KeptAnswer {
        try APIEndpoint.check(query: visit.request.uri.query ?? "", of: "items/{id}/statements")
        let item = ItemID(try visit.parameter("id"))
        let registry = Registry(ledger: visit.ledger, now: visit.house.settings.now)
        do {
            let act = try ProgramAct(bytes)
            switch act.word {
            case .stance(let stance): try await registry.answer(stance, on: item, seen: act.seen, with: pen)
            case .recognise(let other):
                try await registry.recognise(item, from: other, seen: act.seen, with: pen)
            case .withdraw(let reason): try await registry.withdraw(item, reason: reason, with: pen)
            case .same(let other, .confirmed, let note):
                try await registry.confirmTwins(item, other, with: pen, note: note)
            case .same(let other, .refused, let note), .same(let other, .undone, let note):
                try await registry.separateTwins(item, other, with: pen, note: note)
            }
        } catch let error as JSONError {
            let problem = ProblemDocument(
                status: .unprocessableContent,
                title: HTTPResponse.Status.unprocessableContent.reasonPhrase,
                detail: detail(of: error)
            )
            return KeptAnswer(status: problem.status.code, type: ProblemDocument.type, body: problem.json.bytes)
        }
        guard let view = try await visit.ledger.item(item) else {
            // Its last declaration was taken back.
            return answer(["id": .string(item.rawValue), "isShown": false], .ok)
        }
        return answer(ItemJSON(visit.shown(view), links: visit.links).json, .ok)
    }

    private static func answer(_ json: JSON, _ status: HTTPResponse.Status) -> KeptAnswer {
        KeptAnswer(status: status.code, type: "application/json", body: json.bytes)
    }

    private static func detail(of error: JSONError) -> String {
        switch error {
        case .unexpected(let offset): "The body is no JSON from byte \(offset) on."
        case .truncated: "The body ends within a value."
        case .tooDeep(let offset): "The body nests too deep at byte \(offset)."
        case .mismatch("", let expected): "Expected: \(expected)."
        case .mismatch(let path, let expected): "'\(path)' was expected to be: \(expected)."
        }
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
