import Cooperation
import SQLStore

/// One number of a published series.
public struct SeriesPoint: Sendable, Hashable {
    public let place: String?
    public let year: Int?
    public let value: Quantity
    public let party: PartyCode
    public let item: ItemID

    public init(place: String?, year: Int?, value: Quantity, party: PartyCode, item: ItemID) {
        self.place = place
        self.year = year
        self.value = value
        self.party = party
        self.item = item
    }
}

extension Ledger {
    /// The numbers published under an indicator, by place and year.
    ///
    /// Only numbers about items of kind `series`: those about initiatives are many and no series.
    public func series(indicator: String) async throws -> [SeriesPoint] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT measure.place, measure.year, measure.units, measure.places, measure.party, measure.item
                FROM item JOIN measure ON measure.item = item.item
                WHERE item.kind = \(Series.kind.name) AND measure.indicator = \(indicator)
                ORDER BY measure.place, measure.year, measure.party, measure.item
                """
            ).map { row in
                SeriesPoint(
                    place: try row.optionalText(0),
                    year: try row.optionalInt(1).map { Int($0) },
                    value: Quantity(units: try row.int(2), places: Int(try row.int(3))),
                    party: PartyCode(try row.text(4)),
                    item: ItemID(try row.text(5))
                )
            }
        }
    }
}
