extension SQLRow {
    /// The integer at a position, or nil for null.
    public func optionalInt(_ position: Int) throws -> Int64? {
        isNull(position) ? nil : try int(position)
    }

    /// The text at a position, or nil for null.
    public func optionalText(_ position: Int) throws -> String? {
        isNull(position) ? nil : try text(position)
    }

    /// The bytes at a position, or nil for null.
    public func optionalBlob(_ position: Int) throws -> [UInt8]? {
        isNull(position) ? nil : try blob(position)
    }

    /// The number at a position, or nil for null.
    public func optionalReal(_ position: Int) throws -> Double? {
        isNull(position) ? nil : try real(position)
    }

    /// The truth value at a position, or nil for null.
    public func optionalBool(_ position: Int) throws -> Bool? {
        isNull(position) ? nil : try bool(position)
    }

    /// Whether there is a column at the position and it holds null.
    public func isNull(_ position: Int) -> Bool {
        values.indices.contains(position) && values[position].isNull
    }
}
