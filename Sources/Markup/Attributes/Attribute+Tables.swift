extension Attribute {
    /// Which cells a head names: `col`, `row`, `colgroup` or `rowgroup`.
    public static func scope(_ value: String) -> Attribute { Attribute("scope", value) }

    /// How many columns a cell spans.
    public static func colspan(_ value: Int) -> Attribute { Attribute("colspan", String(value)) }

    /// How many rows a cell spans.
    public static func rowspan(_ value: Int) -> Attribute { Attribute("rowspan", String(value)) }

    /// The ids of the heads that name a cell.
    public static func headers(_ value: String) -> Attribute { Attribute("headers", value) }

    /// How many columns a `col` stands for.
    public static func span(_ value: Int) -> Attribute { Attribute("span", String(value)) }

    /// The first number of an ordered list.
    public static func start(_ value: Int) -> Attribute { Attribute("start", String(value)) }

    /// The width in pixels.
    public static func width(_ value: Int) -> Attribute { Attribute("width", String(value)) }

    /// The height in pixels.
    public static func height(_ value: Int) -> Attribute { Attribute("height", String(value)) }
}
