/// The forms besides a page that the same content has; the raw value is the ending of its address.
enum FileForm: String, Sendable, Hashable, CaseIterable {
    case csv, json, xlsx, xml

    /// The media type (RFC 7111, RFC 8259, RFC 7303).
    var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .xml: "application/xml"
        }
    }

    /// The name as people read it.
    var label: String {
        switch self {
        case .csv: "CSV"
        case .json: "JSON"
        case .xlsx: "XLSX"
        // All XML we give is IATI.
        case .xml: "IATI"
        }
    }
}
