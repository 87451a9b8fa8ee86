import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Registry

/// One request for a page or file: who asks for what, in which language and space, with all that answers need.
struct Visit: Sendable {
    let request: Request
    let parameters: Parameters
    let language: Language
    let space: Space
    let house: House
    /// The closed edition whose ledger is looked at; nil for the ledger as it is today.
    var edition: FrozenEdition?
    /// Who is signed in; nil for readers.
    var member: Member?
    /// What a program that sent its token speaks with; nil for everyone else.
    var program: Pen?
    /// Where the request comes from on the network; empty where nothing is written down of it.
    var remoteAddress = ""

    var ledger: Ledger { edition?.ledger ?? space.ledger }
    var vocabularies: Vocabularies { ledger.vocabularies }
    /// The messages in the reader's language.
    var text: Texts { house.texts(language) }
    /// The labels of codes in the reader's language.
    var labels: Labels { house.labels(language) }
    /// Every address of the portal, in the reader's language and space.
    var links: Links { Links(language: language, space: space.role, edition: edition?.item) }
    /// The list that the query of this address asks for.
    var initiativeQuery: InitiativeQuery { InitiativeQuery(request.uri.query ?? "") }

    /// A part of the path, decoded.
    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name).flatMap(PercentCoding.decoded) else { throw PortalError.badAddress }
        return value
    }

    /// The first value under a name in the query, decoded; for addresses that are no list of initiatives.
    func queryValue(_ name: String) -> String? {
        PercentCoding.pairs(request.uri.query ?? "").first { $0.name == name }?.value
    }

    /// A value derived from the whole ledger under a name, made once for each state of the ledger.
    ///
    /// The name must not hold the reader's language unless the value does.
    func kept<Value: Sendable>(_ name: String, make: () async throws -> Value) async throws -> Value {
        let sequence: Int64
        if let catalogue = ledger.catalogueInMemory {
            sequence = catalogue.sequence
        } else {
            sequence = try await ledger.catalogue().sequence
        }
        return try await house.keptValues.value(
            .init(space: space.role, cut: edition?.cut, name: name),
            asOf: sequence,
            make: make
        )
    }
}

extension Visit {
    /// A request to an address of no language, as those of programs and files are; what it puts in words is Spanish.
    init(withoutLanguage request: Request, _ context: PortalContext, _ space: Space, _ house: House) {
        self.init(request: request, parameters: context.parameters, language: .es, space: space, house: house)
    }
}
