import Cooperation
import Credentials
import HummingbirdCore
import People
import Registry

/// Someone signed in, as one request finds them: who, by which session, and what they may write with.
struct Member: Sendable {
    let signedIn: SignedIn
    /// One for each designation that can be used at this moment.
    let pens: [Pen]
    /// The one they have chosen to act with, or the first.
    let pen: Pen?
    let formToken: FormToken

    /// What the forms of a page carry.
    var seal: FormSeal { FormSeal(token: formToken, designation: pen?.designation) }

    /// Who a request comes from; nil for readers, for whom nothing is looked up.
    static func of(_ request: Request, _ space: Space, _ house: House) async throws -> Member? {
        let rule = CookieRule(request, publicAddress: house.settings.publicAddress)
        guard let token = rule.value(.session(space.role), in: request) else { return nil }
        return try await of(token, request, space, rule)
    }

    /// Who holds a session's secret; for the request that has just changed it.
    static func of(_ token: String, _ visit: Visit) async throws -> Member? {
        try await of(token, visit.request, visit.space, visit.cookies)
    }

    private static func of(
        _ token: String,
        _ request: Request,
        _ space: Space,
        _ rule: CookieRule
    ) async throws -> Member? {
        guard let accounts = space.accounts, let signedIn = try await accounts.session(Secret(token)) else {
            return nil
        }
        let pens = try await accounts.pens(of: signedIn)
        let wanted = rule.value(.designation(space.role), in: request)
        return Member(
            signedIn: signedIn,
            pens: pens,
            pen: pens.first { $0.designation.rawValue == wanted } ?? pens.first,
            formToken: FormToken(secret: token)
        )
    }
}
