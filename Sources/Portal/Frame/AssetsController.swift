import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The style sheet, the script and what machines look for at the root.
enum AssetsController {
    static func asset(_ request: Request, _ parameters: Parameters, _ house: House) throws -> Response {
        guard let file = parameters.get("file"), let asset = house.assets.asset(file: file) else {
            throw PortalError.notFound
        }
        let tag = "\"\(file)\""
        var response =
            PageRoutes.holds("W/" + tag, request)
            ? Response(status: .notModified) : Response.of(asset.bytes, type: asset.type)
        // The address changes with the content, so what stands at one never changes (RFC 8246).
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        response.headers[.eTag] = tag
        return response
    }

    static func robots() -> Response {
        let text = """
            User-agent: *
            Disallow: /es/ejercicio/
            Disallow: /pt/ejercicio/
            Disallow: /en/ejercicio/
            """
        return Response.of(Array((text + "\n").utf8), type: "text/plain; charset=utf-8")
    }
}
