import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Interchange
import Ledger
import Localization
import NIOCore
import Registry

/// A file that a declaration names: to whoever may read that word, as something to keep and never to show.
enum AttachmentController {
    /// The address below the root of a space.
    static func path(_ role: Space.Role) -> String {
        Links.attachment(AttachmentAddress.prefix, in: role) + "{hash}/{name}"
    }

    static func serve(
        _ request: Request,
        _ context: PortalContext,
        _ space: Space,
        _ house: House
    ) async throws -> Response {
        guard let hash = context.parameters.get("hash"), let name = context.parameters.get("name"),
            let address = AttachmentAddress(hash: hash, name: name),
            let kept = try await space.ledger.attachment(hash), let type = AttachmentType(rawValue: kept.type)
        else { throw PortalError.notFound }
        var visit = Visit(withoutLanguage: request, context, space, house)
        // Whether everybody may have it does not hang on who asks.
        let isPublic = try await isNamed(address, visit)
        if !isPublic {
            visit.member = try await Member.of(request, space, house)
            guard visit.member != nil, try await isNamed(address, visit) else { throw PortalError.notFound }
        }
        let tag = "\"\(hash)\""
        var response: Response
        if PageRoutes.holds("W/" + tag, request) {
            response = Response(status: .notModified)
        } else {
            guard let content = try await space.ledger.attachmentContent(hash) else { throw PortalError.notFound }
            response = Response.of(content, type: type.mediaType)
            response.headers[.contentDisposition] = "attachment; filename=\"\(address.name)\""
        }
        response.headers[.eTag] = tag
        // The bytes never change, but who may have them can: a kept copy is asked for again.
        response.headers[.cacheControl] = isPublic ? "no-cache" : "private, no-cache"
        response.headers[.contentSecurityPolicy] = "sandbox"
        response.headers[Self.resourcePolicy] = "same-origin"
        return response
    }

    /// Whether a word that the one who looks may read names a file, under that very name.
    private static func isNamed(_ address: AttachmentAddress, _ visit: Visit) async throws -> Bool {
        for item in try await visit.ledger.items(naming: address.hash) {
            guard let view = try await visit.ledger.item(item) else { continue }
            for entry in visit.shown(view).entries {
                guard case .declare(_, _, let content) = entry.statement.act else { continue }
                if AttachmentAddress.named(in: content).contains(address) { return true }
            }
        }
        return false
    }

    private static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy") ?? .server
}

extension Visit {
    /// Where attached files stand for the world; nil while the portal stands nowhere.
    var attachmentsRoot: String? {
        house.settings.publicAddress.map { $0 + Links.attachment("", in: space.role) }
    }
}
