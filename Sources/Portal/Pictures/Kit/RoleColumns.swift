import Cooperation
import Localization

/// The roles in which a country takes part, as columns of a table.
struct RoleColumns: Sendable {
    private let text: Texts

    init(_ text: Texts) { self.text = text }

    var columns: [PictureTable.Column] {
        [
            .numbers("provider", text("role.provider")), .numbers("recipient", text("role.recipient")),
            .numbers("both", text("role.both")), .numbers("second_provider", text("role.secondProvider")),
            .numbers("participant", text("role.participant")), .numbers("other", text("role.other")),
            .numbers("total", text("role.total")), .numbers("agreed_share", text("role.agreed")),
        ]
    }

    func cells(_ count: RoleCount?) -> [PictureCell] {
        [
            .count(count[.provider] + count[.firstProvider]), .count(count[.recipient]), .count(count[.both]),
            .count(count[.secondProvider]), .count(count[.participant]), .count(count[.other]), .count(count.total),
            .share(count.total > 0 ? Double(count.agreed) / Double(count.total) : nil),
        ]
    }
}

/// A party that takes part in nothing has zero in every role.
extension RoleCount? {
    subscript(role: FlowRole) -> Int { self?[role] ?? 0 }
    var total: Int { self?.total ?? 0 }
    var agreed: Int { self?.agreed ?? 0 }
}
