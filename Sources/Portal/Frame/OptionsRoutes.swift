import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Tells at every address what can be done there (RFC 9110 §9.3.7); what is no address stays unknown.
enum OptionsRoutes {
    /// To be called when all other routes stand.
    static func add(to router: Router<PortalContext>) {
        for routes in Dictionary(grouping: router.routes, by: \.path.description).values {
            let methods = Set(routes.map(\.method))
            guard let path = routes.first?.path, !methods.contains(.options) else { continue }
            let allowed = allowed(methods)
            router.on(path, method: .options) { _, _ in Response(status: .noContent, headers: [.allow: allowed]) }
        }
    }

    /// The methods as `Allow` lists them: who may read may also ask for the head alone.
    private static func allowed(_ methods: Set<HTTPRequest.Method>) -> String {
        var all = methods.union([.options])
        if methods.contains(.get) { all.insert(.head) }
        return all.map(\.rawValue).sorted().joined(separator: ", ")
    }
}
