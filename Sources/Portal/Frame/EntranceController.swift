import HTTPTypes
import Hummingbird
import HummingbirdCore
import Localization

/// The bare address: leads to the home page in the language the browser prefers.
enum EntranceController {
    static func enter(_ request: Request) -> Response {
        let language = Language.preferred(acceptLanguage: request.headers[.acceptLanguage], default: .es)
        var response = Response.redirect(to: Links(language: language, space: .main).home, status: .found)
        response.headers[.vary] = "Accept-Language"
        response.headers[.cacheControl] = "no-cache"
        return response
    }
}
