import HummingbirdCore

enum HomeController {
    static func show(_ visit: Visit) async throws -> Response {
        visit.respond(with: HomePage(text: visit.text))
    }
}
