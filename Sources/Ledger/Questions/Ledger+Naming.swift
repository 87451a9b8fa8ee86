import CanonicalJSON
import Cooperation
import TextAnalysis

extension Ledger {
    /// The initiatives that name a programme by its code or one of its titles, as any party tells them; at most
    /// that many, those told last first.
    ///
    /// The search finds who mentions it anywhere; only those whose field `programme` is one of the names are given.
    public func initiatives(ofProgramme names: [String], limit: Int = 200) async throws -> [ItemID] {
        let wanted = Set(names.map(Self.foldedName).filter { !$0.isEmpty })
        var candidates: [ItemID] = []
        for name in names where !name.isEmpty {
            let query = CatalogueQuery(
                text: name,
                values: [.kind: [Initiative.kind.name]],
                order: .changed,
                size: limit
            )
            for row in try await list(query, facets: []).rows where !candidates.contains(row.item) {
                candidates.append(row.item)
            }
        }
        guard !candidates.isEmpty else { return [] }
        // A declaration may stand under a twin of the candidate, so each is asked for with its own group.
        var found: [ItemID] = []
        for candidate in candidates {
            let tellings = try await declarations(of: [candidate])
            let isNamed = tellings.contains { telling in
                guard let name = telling.content["programme"]?.text else { return false }
                return wanted.contains(Self.foldedName(name))
            }
            if isNamed { found.append(candidate) }
        }
        return found
    }

    /// Letters and digits without case and accents, so that "IberCultura Viva" is "IBERCULTURA-VIVA".
    public static func foldedName(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                Fold.folded(name).unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }
            )
        )
    }
}
