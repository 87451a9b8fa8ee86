import Cooperation

extension IATIActivityReader {
    /// CollaborationType 8: bilateral, triangular co-operation.
    static let triangular = "8"

    /// What a paying organisation makes of the activity.
    private enum Giver: Hashable {
        case multilateral
        case country(String)
    }

    /// Names the modality where it can be told, and who gives; what cannot be told stays unsaid.
    ///
    /// What is neither South-South nor triangular keeps its own modality, and the unknown is not South-South.
    mutating func finishModality() {
        let isTriangular = collaboration == Self.triangular
        let givers = givers
        for giver in givers {
            guard case .country(let code) = giver, !recipientCountries.contains(code) else { continue }
            let role: Code<Role> =
                isTriangular ? (DonorCountries.isMember(code) ? "second-provider" : "first-provider") : "provider"
            participate(.known(PartyCode(code)), role)
        }
        for (organisation, role) in organisations where role == "funding" || role == "extending" {
            if let body = organisation.body { participate(.known(PartyCode(body)), Code(role)) }
        }
        content.modality = isTriangular ? "triangular" : modality(givers).map { Code($0) }
    }

    private var givers: [Giver] {
        if let reporter, !reporter.isSecondary {
            if reporter.isMultilateral { return [.multilateral] }
            // A government that reports what it receives is no giver.
            if reporter.isGovernment, let country = reporter.country, !recipientCountries.contains(country) {
                return [.country(country)]
            }
        }
        for role in ["funding", "extending"] {
            var found: [Giver] = []
            for (organisation, own) in organisations where own == role {
                let giver: Giver? =
                    organisation.isMultilateral
                    ? .multilateral
                    : organisation.isGovernment ? organisation.country.map { .country($0) } : nil
                if let giver, !found.contains(giver) { found.append(giver) }
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    private func modality(_ givers: [Giver]) -> String? {
        let recipients = recipientCountries
        var found: Set<String> = []
        for giver in givers {
            switch giver {
            case .multilateral: found.insert("multilateral")
            case .country(let code) where recipients.contains(code): continue
            case .country(let code) where DonorCountries.isMember(code): found.insert("north-south")
            case .country:
                // Between two developing countries; with several recipients it may as well be regional.
                let isPair = recipients.count == 1 && !recipients.contains(where: DonorCountries.isMember)
                found.insert(isPair ? "bilateral" : "")
            }
        }
        if found.count == 1, let only = found.first { return only.isEmpty ? nil : only }
        // CollaborationType 2 and 4: multilateral, inflows and outflows.
        return found.isEmpty && (collaboration == "2" || collaboration == "4") ? "multilateral" : nil
    }
}
