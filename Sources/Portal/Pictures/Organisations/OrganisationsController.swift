import CanonicalJSON
import Cooperation
import Hummingbird
import Ledger
import Registry

enum OrganisationsController {
    static func all(_ visit: Visit) async throws -> OrganisationsPage {
        let register = try await register(visit)
        let recordedAt = try await visit.ledger.lastRecordedAt()
        return OrganisationsPage(OrganisationsModel(register, recordedAt: recordedAt, visit), visit)
    }

    static func one(_ visit: Visit) async throws -> OrganisationPage {
        let asked = try visit.parameter("code")
        let register = try await register(visit)
        // A word about an organisation leads to its item; its page stands under its code.
        guard let organisation = register.organisations.first(where: { $0.code == asked || $0.item?.rawValue == asked })
        else { throw PortalError.notFound }
        let code = organisation.code
        let taking = CatalogueQuery(values: [.country: [code]], size: CountryController.latest)
        let telling = CatalogueQuery(values: [.declaredBy: [code]], size: CountryController.latest)
        let picture = try await visit.kept("organisation " + code) {
            OrganisationPicture(
                taking: try await visit.items(taking),
                told: try await visit.ledger.counts(of: .modality, in: telling)
            )
        }
        let rows = try await visit.ledger.list(organisation.declares > 0 ? telling : taking, facets: []).rows
        let recordedAt = try await visit.ledger.lastRecordedAt()
        let model = OrganisationModel(organisation, picture, latest: rows, recordedAt: recordedAt, visit)
        return OrganisationPage(model, visit)
    }

    /// Everyone who is no country: from the vocabulary, from items, and whoever speaks or takes part.
    private static func register(_ visit: Visit) async throws -> OrganisationRegister {
        try await visit.kept("organisations") {
            OrganisationRegister(
                vocabularies: visit.vocabularies,
                items: try await visit.ledger.items(ofKind: Organisation.kind).map { item, content in
                    (item, try Organisation(json: .object(content)))
                },
                declaring: try await visit.ledger.counts(of: .declaredBy, in: CatalogueQuery()),
                taking: try await visit.ledger.counts(of: .country, in: CatalogueQuery())
            )
        }
    }
}
