extension Double {
    /// The number with at most one decimal, as drawings need it; what is not finite is drawn at zero.
    var short: String {
        guard isFinite, magnitude < 1e12 else { return "0" }
        let tenths = Int((self * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(tenth)"
    }

    /// The number as a share of a drawing's width.
    var percent: String { short + "%" }

    /// The number, or zero when it is negative or not finite: bars have no other lengths.
    var drawable: Double { isFinite ? max(0, self) : 0 }

    /// The least of 1, 1.5, 2, 2.5, 3, 4, 5, 6 and 8 times a power of ten that is not below the number; at least 1.
    var niceCeiling: Double {
        guard isFinite, self > 1 else { return 1 }
        var power = 1.0
        while power * 10 < self { power *= 10 }
        return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map { $0 * power }.first { $0 >= self } ?? power * 10
    }
}
