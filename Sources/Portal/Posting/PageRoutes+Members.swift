import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Registry

/// Addresses for those who are signed in. Each says by its type what it needs, and refuses whoever lacks it.
extension PageRoutes {
    /// A page on the way in, for those who are not signed in yet.
    func open(_ path: String, _ answer: @escaping @Sendable (Visit) async throws -> Response) {
        get(path, fresh: .always, answer)
    }

    /// A page of someone signed in; others are asked to sign in and led back.
    func member(_ path: String, _ answer: @escaping @Sendable (MemberVisit) async throws -> Response) {
        get(path, fresh: .always) { visit in
            guard let member = visit.member else { return visit.toSignIn }
            return try await answer(MemberVisit(visit: visit, member: member))
        }
    }

    /// A page of someone who speaks for a party.
    func designated(_ path: String, _ answer: @escaping @Sendable (DesignatedVisit) async throws -> Response) {
        member(path) { visit in
            // The account says what is missing: a designation, or the second factor that it asks for.
            guard let pen = visit.member.pen else {
                return .redirect(to: visit.visit.links.account, status: .seeOther)
            }
            return try await answer(DesignatedVisit(visit: visit.visit, member: visit.member, pen: pen))
        }
    }

    /// A form of someone who is not signed in yet, such as the one that signs in.
    func postOpen(_ path: String, _ answer: @escaping @Sendable (Visit, PostedFields) async throws -> Response) {
        post(path, limit: PostedBody.formLimit) { visit, fields in
            let secret = visit.cookies.value(.visit, in: visit.request)
            guard let secret, FormToken(secret: secret).accepts(fields[FormToken.field]) else {
                throw PortalError.staleForm
            }
            return try await answer(visit, fields)
        }
    }

    /// A form about the person's own account.
    func postMember(
        _ path: String,
        _ answer: @escaping @Sendable (MemberVisit, PostedFields) async throws -> Response
    ) {
        post(path, limit: PostedBody.formLimit, isForMembers: true) { visit, fields in
            guard let member = visit.member else { return visit.toSignIn }
            guard member.formToken.accepts(fields[FormToken.field]) else { throw PortalError.staleForm }
            return try await answer(MemberVisit(visit: visit, member: member), fields)
        }
    }

    /// An act for a party: it names the designation it was shown for, which must still hold.
    ///
    /// - Parameter admits: Looks, before anything of a body is read, whether it may be; throws where not.
    func act(
        _ path: String,
        limit: Int = PostedBody.formLimit,
        admits: @escaping @Sendable (Visit) async throws -> Void = { _ in },
        _ answer: @escaping @Sendable (DesignatedVisit, PostedFields) async throws -> Response
    ) {
        post(path, limit: limit, isForMembers: true, admits: admits) { visit, fields in
            guard let member = visit.member else { return visit.toSignIn }
            guard member.formToken.accepts(fields[FormToken.field]) else { throw PortalError.staleForm }
            let wanted = fields[FormSeal.designationField]
            guard let pen = member.pens.first(where: { $0.designation.rawValue == wanted }) else {
                throw RegistryError.refused(.unknown)
            }
            return try await answer(DesignatedVisit(visit: visit, member: member, pen: pen), fields)
        }
    }

    /// The one way by which a form comes in: from a page of ours, within its limits, answered to this person alone.
    private func post(
        _ path: String,
        limit: Int,
        isForMembers: Bool = false,
        admits: @escaping @Sendable (Visit) async throws -> Void = { _ in },
        _ answer: @escaping @Sendable (Visit, PostedFields) async throws -> Response
    ) {
        if isFrozen { return }
        let (house, space, language) = (house, space, language)
        router.post(address(path)) { request, context in
            guard OwnOrigin.isOwn(request, publicAddress: house.settings.publicAddress) else {
                throw PortalError.foreignForm
            }
            var visit = Visit(
                request: request,
                parameters: context.parameters,
                language: language,
                space: space,
                house: house
            )
            visit.remoteAddress = context.address(of: request)
            visit.member = try await Member.of(request, space, house)
            var response: Response
            if isForMembers, visit.member == nil {
                // Nothing is read of what a stranger sends to those who are signed in.
                response = visit.toSignIn
            } else {
                try await admits(visit)
                response = try await answer(visit, PostedBody.fields(of: request, limit: limit))
            }
            response.headers[.cacheControl] = "no-store"
            // What was written is to be seen on the next page, even by those who come before the refresher does.
            if response.status == .seeOther { _ = try await space.ledger.catalogue() }
            return response
        }
    }
}

extension Visit {
    var cookies: CookieRule { CookieRule(request, publicAddress: house.settings.publicAddress) }

    /// To the form that signs in, and from there back to this page.
    var toSignIn: Response {
        let isPage = request.method == .get || request.method == .head
        return .redirect(to: links.signIn(returningTo: isPage ? request.uri.string : nil), status: .seeOther)
    }
}
