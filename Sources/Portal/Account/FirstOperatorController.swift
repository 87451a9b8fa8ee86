import Credentials
import Hummingbird
import HummingbirdCore
import Registry

/// How the first person who looks after a node comes in, by the link its terminal shows.
enum FirstOperatorController {
    static func page(_ visit: Visit) async throws -> Response { try await form(visit) }

    static func enter(_ visit: Visit, _ fields: PostedFields) async throws -> Response {
        let (email, name) = (fields["correo"] ?? "", fields["nombre"] ?? "")
        do {
            let session = try await SignInController.accounts(visit).becomeOperator(
                by: Secret(try visit.parameter("enlace")),
                email: email,
                name: name,
                language: visit.language,
                password: fields.exact("contrasena") ?? "",
                from: visit.whereabouts
            )
            return SignInController.opened(session, visit, to: visit.links.account)
        } catch AccountError.weakPassword {
            return try await form(visit, problem: "account.weak", email: email, name: name)
        } catch AccountError.badAddress {
            return try await form(visit, problem: "account.firstAddress", email: email, name: name)
        } catch AccountError.linkNotValid {
            return try await form(visit)
        }
    }

    private static func form(
        _ visit: Visit,
        problem: String? = nil,
        email: String = "",
        name: String = ""
    ) async throws -> Response {
        let text = visit.text
        let secret = try visit.parameter("enlace")
        let opens = try await SignInController.accounts(visit).opensNode(Secret(secret))
        return visit.respond(isWrong: problem != nil || !opens) { seal in
            EntryPage(
                title: text("account.first"),
                lead: opens ? text("account.firstLead") : nil,
                problem: opens ? problem.map { text($0) } : text("account.linkSpent"),
                notice: nil,
                action: visit.links.first(secret),
                seal: seal,
                inputs: [
                    .init(name: "nombre", type: "text", label: text("account.name"), autocomplete: "name", value: name),
                    .init(
                        name: "correo",
                        type: "email",
                        label: text("account.email"),
                        autocomplete: "username",
                        value: email
                    ),
                    .init(
                        name: "contrasena",
                        type: "password",
                        label: text("account.newPassword"),
                        autocomplete: "new-password"
                    ),
                ],
                button: opens ? text("account.firstButton") : nil
            )
        }
    }
}
