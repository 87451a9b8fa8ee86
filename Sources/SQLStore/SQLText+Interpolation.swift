extension SQLText: ExpressibleByStringInterpolation {
    /// Literal SQL, written in the source.
    public init(stringLiteral value: StaticString) {
        self.init(literal: value.description)
    }

    /// SQL put together from literals, bound values and spliced parts.
    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.text
    }

    /// What may stand between the literals of an `SQLText`.
    public struct StringInterpolation: StringInterpolationProtocol {
        var text = SQLText(literal: "")

        /// Begins an empty text.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds text of the source as it is.
        public mutating func appendLiteral(_ literal: StaticString) {
            text.append(literal: literal.description)
        }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some SQLConvertible) {
            text.append(value: value.sqlValue)
        }

        /// Binds a value or null; without an overload for optionals the compiler warns of their description.
        public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            text.append(value: value.sqlValue)
        }

        /// Splices another text with its values.
        public mutating func appendInterpolation(sql: SQLText) {
            text.append(sql)
        }

        /// Writes a name of the schema, quoted.
        public mutating func appendInterpolation(identifier: StaticString) {
            text.append(literal: SQLText.quoted(identifier: identifier.description))
        }
    }
}
