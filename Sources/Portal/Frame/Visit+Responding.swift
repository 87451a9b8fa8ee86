import CanonicalJSON
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Localization
import Markup
import NIOCore

extension Visit {
    /// The page inside its frame.
    func respond(with page: some Page, status: HTTPResponse.Status = .ok) -> Response {
        let bytes = Layout(page: page, visit: self).node.document.bytes
        return Response.of(bytes, type: "text/html; charset=utf-8", status: status, language: language.htmlTag)
    }

    /// Pieces of a page, for the script that puts them in their places.
    func respond(with pieces: Node, status: HTTPResponse.Status = .ok) -> Response {
        Response.of(pieces.bytes, type: "text/html; charset=utf-8", status: status, language: language.htmlTag)
    }

    /// A value as JSON.
    func respond(with json: JSON) -> Response {
        Response.of(json.bytes, type: "application/json")
    }
}

extension Response {
    /// A whole answer at once.
    static func of(
        _ bytes: [UInt8],
        type: String,
        status: HTTPResponse.Status = .ok,
        language: String? = nil
    ) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.contentLanguage] = language
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A way to another address.
    static func redirect(to address: String, status: HTTPResponse.Status = .seeOther) -> Response {
        Response(status: status, headers: [.location: address])
    }

    /// A file to keep, sent piece by piece while it is made.
    static func file(
        named name: String,
        type: String,
        _ write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(write)
        )
    }
}
