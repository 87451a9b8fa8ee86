import Ledger

/// Which initiatives are wanted, in which order: read from and written as the query of an address, such as
/// `pais=CO&sector=salud&desde=2020&q=agua`.
///
/// Reading never fails: what no parameter knows is passed over, so that an address sent by mail keeps working.
public struct InitiativeQuery: Sendable, Hashable {
    /// Words to be found.
    public var text: String
    /// The wanted values of each filter, sorted, each once; between filters all must hold.
    public private(set) var values: [InitiativeFilter: [String]]
    /// The first and last year of activity, 1950–2100.
    public var from: Int?
    public var to: Int?
    /// The order asked for; nil for the usual one.
    public var order: CatalogueQuery.Order?
    /// From 1.
    public var page: Int

    /// More values of one filter, or longer ones (in bytes), are no question a person asks.
    public static let maximumValues = 64
    public static let maximumLength = 80
    /// The most characters of the words to be found.
    public static let maximumText = 400
    /// Years that can be asked for.
    public static let years = 1950...2100

    /// Every initiative.
    public init() {
        text = ""
        values = [:]
        page = 1
    }

    /// Reads the query of an address, without its question mark.
    ///
    /// A filter's values may be repeated (`pais=CO&pais=CL`) or stand in one, parted by commas (`pais=CO,CL`).
    public init(_ query: String) {
        self.init()
        guard !query.isEmpty else { return }
        for (name, value) in PercentCoding.pairs(query) {
            if let filter = InitiativeFilter(rawValue: name) {
                for part in value.split(separator: ",").prefix(Self.maximumValues) { add(String(part), to: filter) }
            } else {
                read(name, value)
            }
        }
    }

    private mutating func read(_ name: String, _ value: String) {
        switch name {
        case "q": text = Self.trimmed(String(value.prefix(Self.maximumText)))
        case "desde": from = Self.year(value)
        case "hasta": to = Self.year(value)
        case "orden": order = Self.orders.first { $0.word == value }?.order
        case "pagina": page = max(1, Int(value) ?? 1)
        default: break
        }
    }

    /// The words that name orders in addresses.
    private static let orders: [(word: String, order: CatalogueQuery.Order)] = [
        ("reciente", .changed), ("inicio", .start), ("antiguas", .oldest), ("relevancia", .relevance),
    ]

    /// The words for orders, as addresses write them.
    static var orderWords: [String] { orders.map(\.word) }

    /// The name of an order in addresses.
    public static func word(for order: CatalogueQuery.Order) -> String {
        orders.first { $0.order == order }?.word ?? ""
    }

    private static func year(_ text: String) -> Int? {
        Int(text).flatMap { years.contains($0) ? $0 : nil }
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    // MARK: Values

    /// The wanted values of a filter.
    public subscript(filter: InitiativeFilter) -> [String] { values[filter] ?? [] }

    /// Whether a value is wanted.
    public func contains(_ value: String, in filter: InitiativeFilter) -> Bool { self[filter].contains(value) }

    /// Adds a value; lower-case codes of countries are understood.
    public mutating func add(_ value: String, to filter: InitiativeFilter) {
        var value = Self.trimmed(value)
        guard !value.isEmpty, value.utf8.count <= Self.maximumLength else { return }
        switch filter {
        case .country, .counterpart, .declaredBy: if value.utf8.count == 2 { value = value.uppercased() }
        case .role, .modality, .level, .area, .sector, .goal, .status, .agreement: break
        }
        var wanted = self[filter]
        guard wanted.count < Self.maximumValues, !wanted.contains(value) else { return }
        wanted.insert(value, at: wanted.firstIndex { $0 > value } ?? wanted.endIndex)
        values[filter] = wanted
    }

    /// The query with a value more, from its first page.
    public func adding(_ value: String, to filter: InitiativeFilter) -> InitiativeQuery {
        var query = self
        query.add(value, to: filter)
        query.page = 1
        return query
    }

    /// The query without a value, from its first page.
    public func removing(_ value: String, from filter: InitiativeFilter) -> InitiativeQuery {
        var query = self
        let rest = self[filter].filter { $0 != value }
        query.values[filter] = rest.isEmpty ? nil : rest
        query.page = 1
        return query
    }

    /// The query changed as given, from its first page unless the change sets another.
    public func with(_ change: (inout InitiativeQuery) -> Void) -> InitiativeQuery {
        var query = self
        query.page = 1
        change(&query)
        return query
    }

    /// Whether anything narrows the list.
    public var isNarrowed: Bool { !values.isEmpty || !text.isEmpty || from != nil || to != nil }

    /// The order that applies: the one asked for, else matches in titles first where words are sought, else the
    /// latest word first.
    public var effectiveOrder: CatalogueQuery.Order {
        switch order {
        case .relevance where text.isEmpty: .changed
        case .some(let order): order
        case nil: text.isEmpty ? .changed : .relevance
        }
    }

    // MARK: Forms

    /// The query as an address writes it: always the same for the same question, empty for every initiative.
    public var written: String {
        var parts: [String] = []
        if !text.isEmpty { parts.append("q=" + PercentCoding.encoded(text)) }
        for filter in InitiativeFilter.allCases {
            guard let wanted = values[filter] else { continue }
            parts.append(filter.rawValue + "=" + wanted.map(PercentCoding.encoded).joined(separator: ","))
        }
        if let from { parts.append("desde=\(from)") }
        if let to { parts.append("hasta=\(to)") }
        if let order { parts.append("orden=" + Self.word(for: order)) }
        if page > 1 { parts.append("pagina=\(page)") }
        return parts.joined(separator: "&")
    }

    /// The question to the catalogue.
    ///
    /// - Parameter size: Rows on a page, 1–500.
    public func catalogueQuery(size: Int = 25) -> CatalogueQuery {
        var query = CatalogueQuery(text: text, order: effectiveOrder, page: page, size: size)
        for (filter, wanted) in values {
            switch filter {
            case .counterpart: query.together[.country] = Set(wanted)
            case .role where !self[.country].isEmpty:
                // "As provider" beside a country means that country, not any other of the same initiative.
                query.values[.roleOf] = Set(self[.country].flatMap { country in wanted.map { "\(country)/\($0)" } })
            case .country, .role, .modality, .level, .area, .sector, .goal, .status, .agreement, .declaredBy:
                query.values[filter.facet] = Set(wanted)
            }
        }
        if from != nil || to != nil {
            let first = from ?? Self.years.lowerBound
            let last = to ?? Self.years.upperBound
            query.years = min(first, last)...max(first, last)
        }
        return query
    }
}
