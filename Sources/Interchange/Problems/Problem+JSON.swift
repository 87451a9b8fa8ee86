import CanonicalJSON

extension Problem {
    /// The problem as data.
    public var json: JSON {
        [
            "severity": .string(severity.rawValue), "cause": .string(cause.rawValue), "file": .string(place.file),
            "sheet": JSON(place.sheet), "row": JSON(place.row), "column": JSON(column), "found": .string(found),
            "expected": .string(expected),
        ]
    }
}
