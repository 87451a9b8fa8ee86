import CanonicalJSON
import Localization

/// A place an initiative works in.
public struct Location: Sendable, Hashable {
    public let name: String
    public let country: Code<Country>?
    /// Degrees north and east (WGS 84), as written in the source; nil where it gives no point.
    public let point: Point?

    /// A point on the map, kept as the decimals the source wrote.
    public struct Point: Sendable, Hashable {
        public let latitude: Quantity
        public let longitude: Quantity

        /// A point within ±90° and ±180°; nil for anything else.
        public init?(latitude: Quantity, longitude: Quantity) {
            guard abs(latitude.approximate) <= 90, abs(longitude.approximate) <= 180 else { return nil }
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    public init(name: String, country: Code<Country>? = nil, point: Point? = nil) {
        self.name = name
        self.country = country
        self.point = point
    }
}

extension Location: ListElement {
    public static var listForm: FieldForm { .list(of: "location") }

    public static func compare(_ one: [Location], _ other: [Location]) -> Comparison {
        Set(one) == Set(other) ? .same : .complementary
    }

    public init(json: JSON) throws {
        name = json["name"]?.text ?? ""
        country = json["country"]?.text.map { Code($0) }
        if let latitude = json["lat"], let longitude = json["lon"] {
            point = Point(latitude: try Quantity(json: latitude), longitude: try Quantity(json: longitude))
        } else {
            point = nil
        }
    }

    public var element: JSON {
        var object = JSONObject()
        if !name.isEmpty { object["name"] = .string(name) }
        object["country"] = country.map { .string($0.rawValue) }
        object["lat"] = point?.latitude.json
        object["lon"] = point?.longitude.json
        return .object(object)
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        let country = country?.words(language, vocabularies)
        if name.isEmpty { return country ?? point.map { "\($0.latitude.text), \($0.longitude.text)" } ?? "" }
        return country.map { "\(name) (\($0))" } ?? name
    }
}
