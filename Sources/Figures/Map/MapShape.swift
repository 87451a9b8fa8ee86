/// The outline of a country and where its name stands.
struct MapShape: Sendable {
    /// Which end of a name stands at its point.
    enum LabelEnd: String, Sendable {
        /// The name begins at the point.
        case start
        /// The name is centred on the point.
        case middle
        /// The name ends at the point.
        case end
    }

    /// The country's code, ISO 3166-1 alpha-2.
    let code: String
    /// The middle of the country's largest part.
    let centre: Point
    /// Where its name stands, in the sea where there is room.
    let label: Point
    /// Which end of the name stands there.
    let labelEnd: LabelEnd
    /// The outline; empty where a country is too small for one and is drawn as a ring.
    let path: String

    init(_ code: String, centre: Point, label: Point, _ labelEnd: LabelEnd, path: String) {
        self.code = code
        self.centre = centre
        self.label = label
        self.labelEnd = labelEnd
        self.path = path
    }
}
