/// A name and value in an opening tag.
///
/// A value of `nil` writes the name alone, as HTML's boolean attributes want it (`required`, `open`).
public struct Attribute: Sendable, Equatable {
    /// The two open families of attribute names.
    public enum Prefix: Sendable {
        /// A name of its own.
        case none
        /// A state or property of WAI-ARIA.
        case aria
        /// A value for style sheets and scripts.
        case data

        /// What is written before the name, with the blank that parts it from what stands before.
        var textAfterBlank: StaticString {
            switch self {
            case .none: " "
            case .aria: " aria-"
            case .data: " data-"
            }
        }
    }

    /// The family the name belongs to, written before it.
    public let prefix: Prefix
    /// The name without its prefix; empty in an attribute that is to be left out.
    public let name: StaticString
    /// The value before escaping.
    public let value: String?

    init(_ name: StaticString, _ value: String?, prefix: Prefix = .none) {
        self.prefix = prefix
        self.name = name
        self.value = value
    }

    /// An attribute that is not written.
    public static let absent = Attribute("", nil)

    /// Whether the attribute is written.
    public var isPresent: Bool { name.utf8CodeUnitCount > 0 }

    /// The whole name as a string, to compare with.
    public var key: String {
        let parts = [prefix.textAfterBlank, name].map { $0.withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
        return String(parts.joined().dropFirst())
    }

    /// Any attribute by its name; addresses are checked as ``href(_:)`` checks them.
    public static func attribute(_ name: StaticString, _ value: String) -> Attribute {
        let key = name.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        let isAddress = ["href", "src", "action", "formaction", "xlink:href"].contains(key.lowercased())
        return Attribute(name, isAddress ? SafeAddress(value).text : value)
    }

    /// A boolean attribute by its name.
    public static func flag(_ name: StaticString) -> Attribute { Attribute(name, nil) }

    /// The attribute when the condition holds, otherwise none.
    public static func `if`(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : .absent
    }

    /// The attribute made from a value that may be missing.
    public static func unwrap<Value>(_ value: Value?, _ make: (Value) -> Attribute) -> Attribute {
        value.map(make) ?? .absent
    }

    /// Two attributes are equal when both name and value are.
    public static func == (left: Attribute, right: Attribute) -> Bool {
        left.key == right.key && left.value == right.value
    }
}
