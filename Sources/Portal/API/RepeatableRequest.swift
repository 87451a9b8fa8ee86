import HTTPTypes
import HummingbirdCore
import Ledger
import People
import Registry

/// A program's request that may be sent again, because its answer was lost: by `Idempotency-Key` it is answered once.
///
/// The header, and the answers 400, 409 and 422, are those of draft-ietf-httpapi-idempotency-key-header-07 §2.
struct RepeatableRequest {
    static let header = HTTPField.Name("Idempotency-Key")
    /// Tells that an answer was given before.
    static let replayed = HTTPField.Name("Idempotency-Replayed")
    /// Characters of a key.
    static let longest = 255

    let accounts: Accounts
    let token: APIToken

    /// The answer to a request: made now, or the one that was kept for its key.
    ///
    /// An error is not kept: such a request may be sent again.
    func answer(
        _ request: Request,
        _ body: [UInt8],
        make: () async throws -> KeptAnswer
    ) async throws -> Response {
        guard let given = Self.header.flatMap({ request.headers[$0] }) else { return Self.response(try await make()) }
        guard let key = Self.key(given) else {
            return problem(
                .badRequest,
                "An Idempotency-Key has 1 to \(Self.longest) letters, digits and signs of ASCII."
            )
        }
        let fingerprint = Digest.sha256(Array("\(request.method) \(request.uri)\n".utf8) + body)
        switch try await accounts.begin(key, fingerprint: fingerprint, with: token) {
        case .underWay: return problem(.conflict, "The request of this Idempotency-Key is still being answered.")
        case .different: return problem(.unprocessableContent, "Another request was sent with this Idempotency-Key.")
        case .answered(let kept):
            var response = Self.response(kept)
            if let replayed = Self.replayed { response.headers[replayed] = "true" }
            return response
        case .first: break
        }
        do {
            let answer = try await make()
            try await accounts.finish(key, answer, with: token)
            return Self.response(answer)
        } catch {
            try? await accounts.finish(key, nil, with: token)
            throw error
        }
    }

    /// A key as it was meant: the draft has it in quotation marks, many send it bare.
    static func key(_ header: String) -> String? {
        var text = PostedFields.trimmed(header)[...]
        if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") { text = text.dropFirst().dropLast() }
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isPlain && (1...longest).contains(text.utf8.count) ? String(text) : nil
    }

    private static func response(_ answer: KeptAnswer) -> Response {
        Response.of(answer.body, type: answer.type, status: .init(code: answer.status))
    }

    private func problem(_ status: HTTPResponse.Status, _ detail: String) -> Response {
        ProblemDocument(status: status, title: status.reasonPhrase, detail: detail).response
    }
}
