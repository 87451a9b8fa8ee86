import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization

/// Puts pages under the prefix of one language and space, and answers those who have them already.
struct PageRoutes {
    let router: Router<PortalContext>
    let house: House
    let space: Space
    let language: Language
    /// Whether the addresses are those of closed editions, each below its own: `ediciones/{edition}/iniciativas`.
    var isFrozen = false

    /// The same addresses in closed editions.
    var frozen: PageRoutes {
        PageRoutes(router: router, house: house, space: space, language: language, isFrozen: true)
    }

    /// What an answer hangs on, which decides whether a kept copy still holds.
    enum Freshness: Sendable {
        /// The entries of the ledger and what the machine proposes of them, the words and the looks.
        case entries
        /// These and the day it is: what is late, where today stands.
        case daily
        /// More than these: it is made anew each time.
        case always
    }

    /// An address below the prefix, such as `iniciativas/{id}`.
    ///
    /// - Parameter fresh: `.always` for pages that show what no entry changes, such as proposals of the machine.
    func get(
        _ path: String,
        fresh freshness: Freshness = .entries,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) {
        // The machine proposes for today's ledger only.
        if isFrozen, freshness == .always { return }
        let (house, space, language, isFrozen) = (house, space, language, isFrozen)
        router.get(address(path)) { request, context in
            let member = isFrozen ? nil : try await Member.of(request, space, house)
            // What a person is shown is theirs alone: never kept, never taken for what everybody is shown.
            let tag = member == nil ? Self.tag(freshness, space, house) : nil
            if let tag, Self.holds(tag, request) { return Self.notModified(tag) }
            var visit = Visit(
                request: request,
                parameters: context.parameters,
                language: language,
                space: space,
                house: house
            )
            if isFrozen { visit = try await visit.inEdition() }
            visit.member = member
            var response = try await answer(visit)
            if member != nil { response.headers[.cacheControl] = "no-store" }
            guard response.status == .ok else { return response }
            response.headers[.eTag] = tag
            if response.headers[.cacheControl] == nil {
                response.headers[.cacheControl] = tag == nil ? "no-store" : "no-cache"
            }
            return response
        }
    }

    /// The router's path of an address below the prefix.
    func address(_ path: String) -> RouterPath {
        let root =
            Links(language: language, space: space.role).root
            + (isFrozen ? "/\(PathWord.editions.rawValue)/{edition}" : "")
        return RouterPath(path.isEmpty ? root : root + "/" + path)
    }

    /// A weak validator (RFC 9110 §8.8.1): weak because the same page may be sent compressed or not.
    static func tag(_ freshness: Freshness, _ space: Space, _ house: House) -> String? {
        switch freshness {
        case .always: nil
        case .entries: "W/\"\(entries(space))-\(house.edition)\""
        case .daily: "W/\"\(entries(space))-\(house.edition)-\(house.settings.now() / 86_400_000)\""
        }
    }

    /// What is known of the ledger: its last entry, and the one as of which the machine proposes; and whether there is
    /// someone who may sign in, for the way to that stands on every page.
    private static func entries(_ space: Space) -> String {
        let catalogue = space.ledger.catalogueInMemory
        return "\(catalogue?.sequence ?? 0)-\(catalogue?.proposedAsOf ?? 0)\(space.hasPeople ? "-p" : "")"
    }

    /// Whether the request says that it has this version (RFC 9110 §13.1.2).
    static func holds(_ tag: String, _ request: Request) -> Bool {
        guard let known = request.headers[.ifNoneMatch] else { return false }
        let bare = tag.dropFirst(2)
        return known.split(separator: ",").contains { candidate in
            let candidate = candidate.drop { $0 == " " }
            return candidate == "*" || candidate == tag || candidate == bare
        }
    }

    static func notModified(_ tag: String) -> Response {
        Response(status: .notModified, headers: [.eTag: tag, .cacheControl: "no-cache", .vary: "Accept-Encoding"])
    }
}
