import CanonicalJSON
import Cooperation

/// What lists and search need of an item that one party has declared once: by far the commonest case.
///
/// It follows from the declaration alone, so it is made before the transaction, while another one may be writing.
struct ToldAlone: Sendable {
    let title: String?
    let facts: String
    let document: SearchDocuments.Document

    /// nil for statements that declare nothing; throws where the content is none of its kind.
    init?(_ statement: Statement, _ documents: inout SearchDocuments) throws {
        guard case .declare(let kindName, _, let content) = statement.act else { return nil }
        let kind = try AnyKind.named(kindName)
        let object = content.object ?? JSONObject()
        let facts = try kind.facts(of: content)
        title = object["title"]?.canonical
        self.facts =
            FactsText(
                facts: facts,
                state: FieldState.oneSided.name,
                declaredBy: [statement.party],
                agreed: 0,
                comparable: object.members.count { kind[$0.key].map { $0.weight != .reference } ?? false }
            ).text
        document = documents.document(of: object, kind: kind, facts: facts)
    }
}
