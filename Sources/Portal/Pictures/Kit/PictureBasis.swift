import Cooperation
import Localization

/// What an indicator says of itself besides its value.
struct PictureBasis: Sendable, Hashable {
    let counted: Counting
    /// Those with the data, and all that were looked at.
    let base: Basis
    /// How many of those with the data are agreed by all concerned.
    let agreed: Int
    /// The code of the indicator in the vocabulary and on the page of methods.
    let indicator: String

    init(_ indicator: Indicator<some Sendable>, as code: String) {
        counted = indicator.counted
        base = indicator.base
        agreed = indicator.agreed
        self.indicator = code
    }

    /// What one unit is, and on how many the figure rests: "cada iniciativa una vez · dato en 12 de 40".
    func words(_ text: Texts) -> String {
        let counting = text(counted.rawValue)
        guard base.n < base.of else { return counting }
        return counting + " · " + text("picture.base", ["count": .count(base.n), "all": .text(text.number(base.of))])
    }

    /// "64 % acordado"; nil where nothing could be agreed.
    func agreedWords(_ text: Texts) -> String? {
        guard base.n > 0 else { return nil }
        return text(
            "picture.agreed",
            ["share": .text(NumberFormat.percent(Double(agreed) / Double(base.n), text.language))]
        )
    }
}
