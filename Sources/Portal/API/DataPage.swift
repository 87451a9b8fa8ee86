import CanonicalJSON

/// A page of data: a list, where the next page is, and the entry all of it is true as of.
struct DataPage {
    /// The name of the list.
    let name: String
    let elements: [JSON]
    /// The address of the next page; nil at the end.
    let next: String?
    let sequence: Int64?

    var json: JSON {
        var object = JSONObject()
        object[name] = .array(elements)
        object["next"] = next.map { .string($0) } ?? .null
        object["sequence"] = sequence.map { .integer($0) }
        return .object(object)
    }
}
