import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Markup
import People
import Registry

/// The lists that people keep under a name.
enum SearchesController {
    /// Opens one: its list, what changed last first, which is no news from now on.
    static func open(_ visit: MemberVisit) async throws -> Response {
        let page = visit.visit
        let accounts = try SignInController.accounts(page)
        let id = try page.parameter("busqueda")
        guard let search = try await accounts.savedSearch(id, of: visit.member.signedIn) else {
            throw PortalError.notFound
        }
        let sequence = try await page.ledger.catalogue().sequence
        try await accounts.sawSearch(search, asOf: sequence, of: visit.member.signedIn)
        let query = InitiativeQuery(search.query).with { query in
            if query.order == nil { query.order = .changed }
        }
        return .redirect(to: page.links.initiatives(query), status: .seeOther)
    }

    /// Keeps, renames or forgets one; which act is said by the button.
    static func act(_ visit: MemberVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        let accounts = try SignInController.accounts(page)
        let signedIn = visit.member.signedIn
        let alert = fields["aviso"].flatMap { SavedSearch.Alert(word: $0) } ?? .off
        let name = fields["nombre"] ?? ""
        func done(_ notice: Notice) -> Response {
            .redirect(to: notice.told(at: page.links.account, fragment: "busquedas"), status: .seeOther)
        }
        switch fields["accion"] ?? "" {
        case "guardar":
            let query = InitiativeQuery(fields["consulta"] ?? "")
            guard query.isNarrowed else { throw PortalError.unreadableBody }
            let sequence = try await page.ledger.catalogue().sequence
            do {
                try await accounts.saveSearch(query, named: name, alert: alert, asOf: sequence, of: signedIn)
            } catch AccountError.tooManySearches {
                return done(.tooManySearches)
            }
            return done(.searchSaved)
        case "cambiar":
            guard let search = try await accounts.savedSearch(fields["busqueda"] ?? "", of: signedIn) else {
                throw PortalError.notFound
            }
            try await accounts.changeSearch(search, named: name, alert: alert, of: signedIn)
            return done(.searchChanged)
        case "borrar":
            try await accounts.forgetSearch(fields["busqueda"] ?? "", of: signedIn)
            return done(.searchForgotten)
        default: throw PortalError.unreadableBody
        }
    }
}

extension SavedSearch.Alert {
    /// The word of forms.
    var word: String {
        switch self {
        case .off: "nunca"
        case .weekly: "semana"
        case .daily: "dia"
        }
    }

    init?(word: String) {
        guard let alert = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = alert
    }

    func label(_ text: Texts) -> String {
        switch self {
        case .off: text("search.alert.off")
        case .weekly: text("search.alert.weekly")
        case .daily: text("search.alert.daily")
        }
    }

    /// A choice between the three.
    static func select(_ id: String, chosen: Self, _ text: Texts) -> Node {
        Markup.select(.id(id), .name("aviso")) {
            for alert in allCases {
                option(.value(alert.word), .if(alert == chosen, .selected)) { alert.label(text) }
            }
        }
    }
}
