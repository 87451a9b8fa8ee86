import CanonicalJSON
import HTTPTypes
import Hummingbird

/// What went wrong, for programs (RFC 9457).
struct ProblemDocument: Sendable {
    let status: HTTPResponse.Status
    let title: String
    /// What was wrong with this very request.
    let detail: String?

    static let type = "application/problem+json"

    var json: JSON {
        var object = JSONObject()
        object["type"] = "about:blank"
        object["title"] = .string(title)
        object["status"] = .integer(Int64(status.code))
        object["detail"] = detail.map { .string($0) }
        return .object(object)
    }

    var response: Response { Response.of(json.bytes, type: Self.type, status: status) }
}
