import Cooperation
import Localization

/// The sentences with which reports and covers open.
enum ReportWords {
    static func sentence(_ title: String, _ picture: ReportPicture, _ text: Texts) -> String {
        let states = picture.region.states
        let total = picture.region.total.value
        let agreed = states["agreed"] ?? 0
        return text(
            "report.opening",
            [
                "title": .text(title), "count": .count(total), "agreed": .count(agreed),
                "share": .text(total > 0 ? NumberFormat.percent(Double(agreed) / Double(total), text.language) : "–"),
            ]
        )
    }
}
