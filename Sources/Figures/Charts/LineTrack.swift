/// The way of a line through a rectangle, from zero at its foot to the greatest value at its head.
struct LineTrack {
    /// The line as a path; gaps where values are missing.
    let path: String
    /// Where the line ends.
    let last: Point?

    init(values: [Double], greatest: Double, width: Double, height: Double) {
        let step = values.count > 1 ? width / Double(values.count - 1) : 0
        var path = ""
        var last: Point?
        var isDrawing = false
        for (index, value) in values.enumerated() {
            guard value.isFinite else {
                isDrawing = false
                continue
            }
            let share = greatest > 0 ? min(max(value, 0) / greatest, 1) : 0
            let point = Point(Double(index) * step, height - share * height)
            path += (isDrawing ? "L" : "M") + point.path
            isDrawing = true
            last = point
        }
        self.path = path
        self.last = last
    }
}
