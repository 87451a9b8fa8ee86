import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Reads the body of a form within its limits.
enum PostedBody {
    /// Bytes of a form without files: a declaration with long texts in three languages stays far below.
    static let formLimit = 512 * 1024
    /// Bytes of a form with a file; a registry's yearly spreadsheet has about two megabytes.
    static let uploadLimit = 32 * 1024 * 1024
    /// Fields of one form; a declaration has a few hundred.
    static let fieldLimit = 2_000

    /// The fields of a form; throws ``PortalError`` for a body that is too large or in no form we read.
    static func fields(of request: Request, limit: Int) async throws -> PostedFields {
        let type = request.headers[.contentType] ?? ""
        let media = mediaType(type)
        // Only a form with files has more to say than a form.
        let most = media == "multipart/form-data" ? limit : min(limit, formLimit)
        let buffer = try await buffer(of: request, limit: most)
        switch media {
        case "application/x-www-form-urlencoded":
            return PostedFields(
                urlencoded: String(decoding: buffer.readableBytesView, as: UTF8.self),
                limit: fieldLimit
            )
        case "multipart/form-data":
            guard let boundary = MultipartBody.boundary(ofType: type),
                let fields = MultipartBody.fields(
                    Array(buffer.readableBytesView),
                    boundary: boundary,
                    partLimit: fieldLimit
                )
            else { throw PortalError.unreadableBody }
            return fields
        default:
            throw PortalError.unknownBodyType
        }
    }

    /// A body as it is; throws ``PortalError/bodyTooLarge(limit:)``.
    static func bytes(of request: Request, limit: Int) async throws -> [UInt8] {
        Array(try await buffer(of: request, limit: limit).readableBytesView)
    }

    private static func buffer(of request: Request, limit: Int) async throws -> ByteBuffer {
        // The length the client promises spares reading what is refused anyway; what it keeps silent is counted.
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw PortalError.bodyTooLarge(limit: limit)
        }
        var buffer = ByteBuffer()
        for try await part in request.body {
            guard buffer.readableBytes + part.readableBytes <= limit else {
                throw PortalError.bodyTooLarge(limit: limit)
            }
            buffer.writeImmutableBuffer(part)
        }
        return buffer
    }

    /// A media type without its parameters, in small letters.
    static func mediaType(_ header: String) -> String {
        PostedFields.trimmed(String(header.prefix { $0 != ";" })).lowercased()
    }
}
