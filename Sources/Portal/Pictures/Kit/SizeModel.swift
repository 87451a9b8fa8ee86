import Cooperation
import Localization

/// Dimension and efficiency as a table: each measure with its middle, its average and its base.
struct SizeModel: Sendable {
    let table: PictureTable
    let burden: PictureTable

    init(_ size: SizePicture, _ visit: Visit) {
        let text = visit.text
        var rows: [PictureTable.Row] = []
        func add(_ code: String, _ label: String, _ indicator: Indicator<Statistics?>, isRatio: Bool) {
            guard let value = indicator.value else { return }
            func cell(_ number: Double) -> PictureCell { isRatio ? .share(number) : .decimal(number, places: 0) }
            rows.append(
                .init([
                    .text(code), .text(label), cell(value.median), cell(value.average), .count(indicator.base.n),
                    .count(indicator.base.of),
                ])
            )
        }
        add("duration", text("size.duration"), size.duration, isRatio: false)
        for (code, label, costs) in [
            ("budgeted", text("size.budgeted"), size.budgeted), ("executed", text("size.executed"), size.executed),
        ] {
            for (currency, cost) in costs.sorted(by: { $0.key < $1.key }) {
                rows.append(
                    .init([
                        .text(code + " " + currency), .text("\(label), \(currency)"),
                        .money(cost.value.median), .money(cost.value.average), .count(cost.base.n),
                        .count(cost.base.of),
                    ])
                )
            }
        }
        add("start-delay", text("size.daysToStart"), size.daysToStart, isRatio: false)
        add("execution-rate", text("size.executionRatio"), size.executionRatio, isRatio: true)
        add("duration-rate", text("size.durationRatio"), size.durationRatio, isRatio: true)
        table = PictureTable(
            "size",
            title: text("size.title"),
            columns: [
                .words("code", text("picture.code")), .words("measure", text("size.measure")),
                .numbers("median", text("size.median")), .numbers("average", text("size.average")),
                .numbers("n", text("picture.n")), .numbers("of", text("picture.of")),
            ],
            rows: rows
        )
        burden = Self.burden(size.burden, visit)
    }

    private static func burden(_ burden: [String: Indicator<BurdenSharing>], _ visit: Visit) -> PictureTable {
        let (text, labels) = (visit.text, visit.labels)
        let rows = burden.sorted { $0.key < $1.key }.flatMap { currency, sharing in
            FlowRole.allCases.compactMap { role -> PictureTable.Row? in
                guard let money = sharing.value.byRole[role] else { return nil }
                let label = role == .other ? text("role.other") : labels.label(role.rawValue, in: "role")
                return .init([
                    .text("\(currency) \(role.rawValue)"), .text("\(label), \(currency)"), .money(money),
                    .share(sharing.value.share(of: role)), .count(sharing.base.n), .count(sharing.base.of),
                ])
            }
        }
        return PictureTable(
            "burden",
            title: text("size.burden"),
            columns: [
                .words("code", text("picture.code")), .words("role", text("picture.role")),
                .numbers("executed", text("size.executed")), .numbers("share", text("picture.share")),
                .numbers("n", text("picture.n")), .numbers("of", text("picture.of")),
            ],
            rows: rows
        )
    }
}

extension PictureCell {
    /// An amount in the major unit of its currency.
    static func money(_ money: Money) -> PictureCell {
        var amount = Double(money.minorUnits)
        let places = Money.places(of: money.currency)
        for _ in 0..<places { amount /= 10 }
        return .decimal(amount, places: 0)
    }
}
