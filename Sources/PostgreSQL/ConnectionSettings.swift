/// What every connection of a pool is opened with.
struct ConnectionSettings: Sendable {
    /// A URI or a list of keywords, as libpq reads it.
    let connection: String
    /// The schema unqualified names are in; nil leaves it to the server.
    let schema: String?
}
