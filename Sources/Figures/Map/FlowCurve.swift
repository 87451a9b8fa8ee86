/// The outline of a flow: a curve that is broad where it leaves, narrows, and ends in an arrow head.
///
/// It bends to its right, so that the way there and the way back do not cover each other.
struct FlowCurve {
    /// Breadth of the strongest flow, in units of the map's grid.
    static let greatestBreadth = 22.0
    /// Breadth of the weakest, so that it can still be seen on a phone.
    static let leastBreadth = 4.0

    let outline: String
    /// A place beside the middle of the curve.
    let middle: Point

    init(from start: Point, to target: Point, share: Double) {
        let breadth = max(Self.leastBreadth, Self.greatestBreadth * share)
        let way = target - start
        let bend = (start + target) * 0.5 - way.turned * 0.16
        // The head stops short of the middle of the country, where several flows may meet.
        let head = max(breadth * 1.2, 20)
        let arrival = (target - bend).unit
        let tip = target - arrival * min(8, way.length * 0.1)
        let neck = tip - arrival * min(head, way.length * 0.4)

        let leaving = (bend - start).unit.turned * (breadth / 2)
        let passing = way.unit.turned * (breadth * 0.36)
        let arriving = arrival.turned * (breadth * 0.22)
        let wing = arrival.turned * max(breadth * 0.55, 8)

        outline = [
            "M\((start + leaving).path)Q\((bend + passing).path) \((neck + arriving).path)",
            "L\((neck + wing).path)L\(tip.path)L\((neck - wing).path)L\((neck - arriving).path)",
            "Q\((bend - passing).path) \((start - leaving).path)z",
        ].joined()
        middle = (start + target) * 0.25 + bend * 0.5
    }
}
