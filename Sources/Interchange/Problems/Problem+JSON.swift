import CanonicalJSON

extension Place {
    /// The place within its file as data: `sheet`, `row`, and `isLine` where people see lines and not rows.
    public var written: JSONObject {
        var object = JSONObject()
        object["sheet"] = sheet.map { .string($0) }
        object["row"] = row.map { .integer(Int64($0)) }
        if isLine { object["isLine"] = true }
        return object
    }

    /// Reads ``written``.
    public init(written json: JSON, file: String) {
        let row = json["row"]?.integer.map { Int($0) }
        if json["isLine"] == true {
            self.init(file: file, line: row)
        } else {
            self.init(file: file, sheet: json["sheet"]?.text, row: row)
        }
    }
}

extension Problem {
    /// The problem as data.
    public var json: JSON {
        var object = place.written
        object["severity"] = .string(severity.rawValue)
        object["cause"] = .string(cause.rawValue)
        object["file"] = .string(place.file)
        object["column"] = column.map { .string($0) }
        object["found"] = .string(found)
        object["expected"] = .string(expected)
        return .object(object)
    }

    /// Reads ``json``; throws ``CanonicalJSON/JSONError``.
    public init(json: JSON) throws {
        guard let severity = Severity(rawValue: try json.expectText("severity")),
            let cause = Cause(rawValue: try json.expectText("cause"))
        else { throw JSONError.mismatch(path: "cause", expected: "a known severity and cause") }
        self.init(
            severity,
            cause,
            at: Place(written: json, file: try json.expectText("file")),
            column: json["column"]?.text,
            found: try json.expectText("found"),
            expected: try json.expectText("expected")
        )
    }
}
