extension Attribute {
    /// The name under which a value is sent.
    public static func name(_ value: String) -> Attribute { Attribute("name", value) }

    /// The value that is sent.
    public static func value(_ value: String) -> Attribute { Attribute("value", value) }

    /// How a form is sent: `get` or `post`.
    public static func method(_ value: String) -> Attribute { Attribute("method", value) }

    /// How a form is encoded; `multipart/form-data` for files.
    public static func enctype(_ value: String) -> Attribute { Attribute("enctype", value) }

    /// The id of the field that a label names.
    public static func `for`(_ value: String) -> Attribute { Attribute("for", value) }

    /// The id of the form that a field outside of it belongs to.
    public static func form(_ value: String) -> Attribute { Attribute("form", value) }

    /// An example inside an empty field; never in place of a label.
    public static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }

    /// What a browser may fill in (HTML §4.10.18.7).
    public static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }

    /// Which keyboard a phone shows.
    public static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", value) }

    /// The expression that a value must match.
    public static func pattern(_ value: String) -> Attribute { Attribute("pattern", value) }

    /// The kinds of file that may be chosen.
    public static func accept(_ value: String) -> Attribute { Attribute("accept", value) }

    /// The id of a `datalist` with suggestions.
    public static func list(_ value: String) -> Attribute { Attribute("list", value) }

    /// The least value.
    public static func min(_ value: String) -> Attribute { Attribute("min", value) }

    /// The greatest value.
    public static func max(_ value: String) -> Attribute { Attribute("max", value) }

    /// The distance between values.
    public static func step(_ value: String) -> Attribute { Attribute("step", value) }

    /// The least number of characters.
    public static func minlength(_ value: Int) -> Attribute { Attribute("minlength", String(value)) }

    /// The greatest number of characters.
    public static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", String(value)) }

    /// The height of a text area in lines.
    public static func rows(_ value: Int) -> Attribute { Attribute("rows", String(value)) }

    /// The width of a text area in characters.
    public static func cols(_ value: Int) -> Attribute { Attribute("cols", String(value)) }

    /// The width of a field in characters, or the height of a list in rows.
    public static func size(_ value: Int) -> Attribute { Attribute("size", String(value)) }

    /// A value must be given.
    public static var required: Attribute { Attribute("required", nil) }

    /// Ticked.
    public static var checked: Attribute { Attribute("checked", nil) }

    /// Chosen from a list.
    public static var selected: Attribute { Attribute("selected", nil) }

    /// Cannot be used and is not sent.
    public static var disabled: Attribute { Attribute("disabled", nil) }

    /// Is sent but cannot be changed.
    public static var readonly: Attribute { Attribute("readonly", nil) }

    /// More than one value may be given.
    public static var multiple: Attribute { Attribute("multiple", nil) }

    /// Takes the focus when the page opens.
    public static var autofocus: Attribute { Attribute("autofocus", nil) }

    /// A `details` element that starts open.
    public static var open: Attribute { Attribute("open", nil) }
}
