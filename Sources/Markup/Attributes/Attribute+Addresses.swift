extension Attribute {
    /// Where a link leads; an address that could run code becomes `#`.
    public static func href(_ address: String) -> Attribute { Attribute("href", SafeAddress(address).text) }

    /// Where a resource is loaded from; an address that could run code becomes `#`.
    public static func src(_ address: String) -> Attribute { Attribute("src", SafeAddress(address).text) }

    /// Where a form is sent; an address that could run code becomes `#`.
    public static func action(_ address: String) -> Attribute { Attribute("action", SafeAddress(address).text) }

    /// Where this button sends its form; an address that could run code becomes `#`.
    public static func formaction(_ address: String) -> Attribute { Attribute("formaction", SafeAddress(address).text) }

    /// What the other end of a link is to this page.
    public static func rel(_ value: String) -> Attribute { Attribute("rel", value) }

    /// The language of the page a link leads to.
    public static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", value) }

    /// The kind of an input or button, or the media type of a resource.
    public static func type(_ value: String) -> Attribute { Attribute("type", value) }

    /// The file name under which the target is saved.
    public static func download(_ value: String) -> Attribute { Attribute("download", value) }

    /// The value of a `meta` element.
    public static func content(_ value: String) -> Attribute { Attribute("content", value) }

    /// The property a `meta` element states.
    public static func property(_ value: String) -> Attribute { Attribute("property", value) }

    /// The encoding of the page.
    public static func charset(_ value: String) -> Attribute { Attribute("charset", value) }

    /// The media query under which a resource applies.
    public static func media(_ value: String) -> Attribute { Attribute("media", value) }

    /// The machine-readable form of a date (HTML §2.3.5).
    public static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }

    /// What an image says, in words; empty for decoration.
    public static func alt(_ value: String) -> Attribute { Attribute("alt", value) }

    /// When an image is fetched: `lazy` or `eager`.
    public static func loading(_ value: String) -> Attribute { Attribute("loading", value) }

    /// Runs a script after the page was read.
    public static var deferred: Attribute { Attribute("defer", nil) }

    /// The hash a resource must have.
    public static func integrity(_ value: String) -> Attribute { Attribute("integrity", value) }
}
