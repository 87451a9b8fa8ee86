/// Who bore how much of what was spent, by role, in one currency.
public struct BurdenSharing: Sendable, Equatable {
    public let byRole: [FlowRole: Money]
    public let total: Money

    /// The role's part of the total, 0–1; nil where the total is zero.
    public func share(of role: FlowRole) -> Double? {
        guard total.minorUnits > 0 else { return nil }
        return Double(byRole[role]?.minorUnits ?? 0) / Double(total.minorUnits)
    }
}

extension Indicators {
    /// Burden sharing by currency: each role's share of the executed cost, from the contributions told (report chapter
    /// "Burden sharing").
    ///
    /// Counts only initiatives in which at least two parties tell what they spent in that currency: where one alone
    /// tells, its share of 100 % would say nothing. Amounts stand as told, money and valued contributions in kind alike.
    /// A party that spends without a role of its own counts under ``FlowRole/other``.
    public static func burdenSharing(_ items: [CountedItem]) -> [String: Indicator<BurdenSharing>] {
        let southSouth = items.southSouth
        var sums: [String: [FlowRole: Int128]] = [:]
        var data: [String: [CountedItem]] = [:]
        for item in southSouth {
            let roles = item.flowRoles
            for (currency, shares) in Dictionary(grouping: item.facts.contributions, by: \.money.currency) {
                let told = shares.filter { $0.money.minorUnits >= 0 }
                guard Set(told.map(\.code)).count >= 2 else { continue }
                data[currency, default: []].append(item)
                for share in told {
                    sums[currency, default: [:]][roles[share.code] ?? .other, default: 0] += Int128(
                        share.money.minorUnits
                    )
                }
            }
        }
        var result: [String: Indicator<BurdenSharing>] = [:]
        for (currency, byRole) in sums {
            func money(_ sum: Int128) -> Money { Money(minorUnits: Int64(clamping: sum), currency: currency) }
            result[currency] = Indicator(
                BurdenSharing(byRole: byRole.mapValues(money), total: money(byRole.values.reduce(0, +))),
                counted: .initiatives,
                data: data[currency] ?? [],
                of: southSouth.count
            )
        }
        return result
    }
}
