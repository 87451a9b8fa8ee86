/// A place on the grid of a drawing; x grows to the right, y downwards.
public struct Point: Sendable, Hashable {
    /// Units from the left.
    public let x: Double
    /// Units from the top.
    public let y: Double

    /// A place by its distances from the left and the top.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
    static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
    static func * (left: Point, factor: Double) -> Point { Point(left.x * factor, left.y * factor) }

    /// The distance from the origin.
    var length: Double { (x * x + y * y).squareRoot() }

    /// The direction, one unit long; of a point at the origin, to the right.
    var unit: Point { length > 0 ? self * (1 / length) : Point(1, 0) }

    /// The direction a quarter turn to the right.
    var turned: Point { Point(-y, x) }

    /// The coordinates as a path writes them.
    var path: String { "\(x.short) \(y.short)" }
}
