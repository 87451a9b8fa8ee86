import CanonicalJSON
import Cooperation
import HummingbirdCore
import Ledger
import Localization

/// `/api/parties` and `/api/terms`: who speaks, and what codes mean.
enum VocabulariesAPI {
    static func parties(_ visit: Visit) async throws -> Response {
        let (parties, names) = try await visit.kept("api.parties") {
            let parties = try await visit.ledger.parties()
            // What no vocabulary knows has the name that a file gave it.
            let unknown = parties.map(\.party).filter { visit.labels.partner($0.rawValue) == $0.rawValue }
            return (parties, try await visit.ledger.names(ofOrganisations: unknown))
        }
        return visit.respond(
            with: DataPage(
                name: "parties",
                elements: parties.map { count in
                    [
                        "code": .string(count.party.rawValue), "entries": .integer(count.entries),
                        "lastRecordedAt": .integer(count.lastRecordedAt),
                        "label": labels { PartyNames(visit.house.labels($0), names, $0)(count.party) },
                    ]
                },
                next: nil,
                sequence: visit.ledger.catalogueInMemory?.sequence
            ).json
        )
    }

    /// The names of all vocabularies, with the addresses of their terms.
    static func vocabularies(_ visit: Visit) -> Response {
        visit.respond(
            with: [
                "vocabularies": .array(
                    visit.vocabularies.names.map { name in
                        [
                            "name": .string(name), "address": .string(visit.links.data.terms(name)),
                            "count": .integer(Int64(visit.vocabularies[name].terms.count)),
                        ]
                    }
                )
            ])
    }

    static func terms(_ visit: Visit) throws -> Response {
        let name = try visit.parameter("vocabulary")
        guard visit.vocabularies.names.contains(name) else { throw PortalError.notFound }
        return visit.respond(
            with: [
                "vocabulary": .string(name), "terms": .array(visit.vocabularies[name].terms.map(json)),
            ])
    }

    private static func json(_ term: Term) -> JSON {
        var object = JSONObject()
        object["code"] = .string(term.code)
        object["label"] = labels(term.label)
        object["broader"] = term.broader.map { .string($0) }
        object["validFrom"] = term.validFrom.map { .string($0) }
        object["validTo"] = term.validTo.map { .string($0) }
        object["standing"] = .string(term.standing.rawValue)
        object["source"] = .string(term.source)
        return .object(object)
    }

    private static func labels(_ label: (Language) -> String) -> JSON {
        .object(JSONObject(Language.allCases.map { .init(key: $0.rawValue, value: .string(label($0))) }))
    }
}
