extension Attribute {
    /// The classes of the style sheet, separated by blanks.
    public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }

    /// Those of the classes that are not `nil`; no attribute when none is left.
    public static func classes(_ names: String?...) -> Attribute {
        let present = names.compactMap { $0 }
        return present.isEmpty ? .absent : Attribute("class", present.joined(separator: " "))
    }

    /// A name that is unique in the page.
    public static func id(_ value: String) -> Attribute { Attribute("id", value) }

    /// The language of the text inside, as a BCP 47 tag.
    public static func lang(_ value: String) -> Attribute { Attribute("lang", value) }

    /// A longer name shown on demand; never the only carrier of a fact.
    public static func title(_ value: String) -> Attribute { Attribute("title", value) }

    /// A role of WAI-ARIA 1.2 where no tag of HTML carries it.
    public static func role(_ value: String) -> Attribute { Attribute("role", value) }

    /// The place in the order of focus; 0 for scrolling regions, -1 for targets of scripts.
    public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }

    /// Not shown to anybody.
    public static var hidden: Attribute { Attribute("hidden", nil) }

    /// The direction of writing: `ltr`, `rtl` or `auto`.
    public static func dir(_ value: String) -> Attribute { Attribute("dir", value) }

    /// The name of a microdata property.
    public static func itemprop(_ value: String) -> Attribute { Attribute("itemprop", value) }

    /// A state or property of WAI-ARIA 1.2, named without its prefix: `.aria("label", "…")`.
    public static func aria(_ property: StaticString, _ value: String) -> Attribute {
        Attribute(property, value, prefix: .aria)
    }

    /// A value for the style sheet or a script, named without its prefix: `.data("side", "…")`.
    public static func data(_ key: StaticString, _ value: String) -> Attribute {
        Attribute(key, value, prefix: .data)
    }
}
