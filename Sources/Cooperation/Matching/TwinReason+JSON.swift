import CanonicalJSON

extension TwinReason {
    /// The written form: `kind`, `weight` and the data of that kind.
    public var json: JSON {
        var object = JSONObject()
        object["kind"] = .string(kind.name)
        object["weight"] = .integer(Int64(weight))
        switch kind {
        case .sameTitle, .sameDates, .overlappingDates: break
        case .similarTitle(let percent, let acrossLanguages):
            object["percent"] = .integer(Int64(percent))
            object["acrossLanguages"] = .bool(acrossLanguages)
        case .sameCode(let text), .sameSector(let text), .sameModality(let text), .sameInstitution(let text):
            object["text"] = .string(text)
        case .overlappingYears(let years):
            object["from"] = .integer(Int64(years.lowerBound))
            object["to"] = .integer(Int64(years.upperBound))
        case .sameCountries(let codes), .sharedCountries(let codes), .oppositeRoles(let codes), .sameParty(let codes):
            object["parties"] = Self.written(codes)
        case .differentTitle(let percent): object["percent"] = .integer(Int64(percent))
        case .differentNumbers(let one, let other):
            object["one"] = Self.written(one)
            object["other"] = Self.written(other)
        case .oneSidedNumbers(let numbers): object["one"] = Self.written(numbers)
        case .differentDates(let days): object["days"] = .integer(Int64(days))
        case .differentYears(let years): object["years"] = .integer(Int64(years))
        case .differentCountries(let one, let other):
            object["one"] = Self.written(one)
            object["other"] = Self.written(other)
        case .differentSector(let one, let other), .differentModality(let one, let other):
            object["one"] = .string(one)
            object["other"] = .string(other)
        }
        return .object(object)
    }

    /// Reads the written form; throws ``CanonicalJSON/JSONError``.
    public init(json: JSON) throws {
        kind = try Self.kind(named: try json.expectText("kind"), json)
        weight = Int(try json.expectInteger("weight"))
    }

    private static func kind(named name: String, _ json: JSON) throws -> Kind {
        switch name {
        case "sameTitle": return .sameTitle
        case "similarTitle":
            return .similarTitle(
                percent: Int(try json.expectInteger("percent")),
                acrossLanguages: json["acrossLanguages"]?.bool ?? false
            )
        case "sameCode": return .sameCode(try json.expectText("text"))
        case "sameDates": return .sameDates
        case "overlappingDates": return .overlappingDates
        case "overlappingYears":
            let from = Int(try json.expectInteger("from"))
            let to = Int(try json.expectInteger("to"))
            guard from <= to else { throw JSONError.mismatch(path: "to", expected: "a year not before from") }
            return .overlappingYears(from...to)
        case "sameCountries": return .sameCountries(try codes(json, "parties"))
        case "sharedCountries": return .sharedCountries(try codes(json, "parties"))
        case "sameSector": return .sameSector(try json.expectText("text"))
        case "sameModality": return .sameModality(try json.expectText("text"))
        case "sameInstitution": return .sameInstitution(try json.expectText("text"))
        case "differentTitle": return .differentTitle(percent: Int(try json.expectInteger("percent")))
        case "differentNumbers": return .differentNumbers(try numbers(json, "one"), try numbers(json, "other"))
        case "oneSidedNumbers": return .oneSidedNumbers(try numbers(json, "one"))
        case "differentDates": return .differentDates(days: Int(try json.expectInteger("days")))
        case "differentYears": return .differentYears(Int(try json.expectInteger("years")))
        case "differentCountries": return .differentCountries(try codes(json, "one"), try codes(json, "other"))
        case "oppositeRoles": return .oppositeRoles(try codes(json, "parties"))
        case "differentSector":
            return .differentSector(try json.expectText("one"), try json.expectText("other"))
        case "differentModality":
            return .differentModality(try json.expectText("one"), try json.expectText("other"))
        case "sameParty": return .sameParty(try codes(json, "parties"))
        default: throw JSONError.mismatch(path: "kind", expected: "known kind of reason")
        }
    }

    private static func written(_ codes: [PartyCode]) -> JSON { .array(codes.map { .string($0.rawValue) }) }
    private static func written(_ numbers: [Int]) -> JSON { .array(numbers.map { .integer(Int64($0)) }) }

    private static func codes(_ json: JSON, _ key: String) throws -> [PartyCode] {
        try (json[key] ?? .null).expectArray(key).map { element in
            guard let text = element.text else { throw JSONError.mismatch(path: key, expected: "string") }
            return PartyCode(text)
        }
    }

    private static func numbers(_ json: JSON, _ key: String) throws -> [Int] {
        try (json[key] ?? .null).expectArray(key).map { element in
            guard let number = element.integer else { throw JSONError.mismatch(path: key, expected: "integer") }
            return Int(number)
        }
    }
}

extension TwinReason.Kind {
    /// The name in data, and the key under which the portal keeps its sentence.
    public var name: String {
        switch self {
        case .sameTitle: "sameTitle"
        case .similarTitle: "similarTitle"
        case .sameCode: "sameCode"
        case .sameDates: "sameDates"
        case .overlappingDates: "overlappingDates"
        case .overlappingYears: "overlappingYears"
        case .sameCountries: "sameCountries"
        case .sharedCountries: "sharedCountries"
        case .sameSector: "sameSector"
        case .sameModality: "sameModality"
        case .sameInstitution: "sameInstitution"
        case .differentTitle: "differentTitle"
        case .differentNumbers: "differentNumbers"
        case .oneSidedNumbers: "oneSidedNumbers"
        case .differentDates: "differentDates"
        case .differentYears: "differentYears"
        case .differentCountries: "differentCountries"
        case .oppositeRoles: "oppositeRoles"
        case .differentSector: "differentSector"
        case .differentModality: "differentModality"
        case .sameParty: "sameParty"
        }
    }
}
