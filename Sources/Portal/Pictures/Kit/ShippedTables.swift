import Compilation

/// The shipped lists of relations, which are no vocabularies; they do not change while the portal runs.
///
/// A file that cannot be read is a broken build, which a test of the shipped data holds; here it is an empty list.
enum ShippedTables {
    static let memberships = (try? Shipped.table("vocabularies/memberships.csv")) ?? []
    static let markers = (try? Shipped.table("vocabularies/sdg-markers.csv")) ?? []
    static let sources = (try? Shipped.table("content/sources.csv")) ?? []
}
