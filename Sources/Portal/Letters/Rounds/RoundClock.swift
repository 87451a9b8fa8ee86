import Cooperation
import Foundation

/// When letters to everyone go out: digests on Mondays, alerts every day, from seven in the morning in the node's zone.
struct RoundClock: Sendable {
    static let hour = 7

    let zone: TimeZone

    /// As people know it: what the system calls GMT is UTC everywhere else on these pages.
    static func name(of zone: TimeZone) -> String { zone == .gmt ? "UTC" : zone.identifier }

    /// The Monday whose digest is due at a moment, such as `2026-11-23`; nil on the other days.
    ///
    /// A node that was down on Monday sends on Tuesday; later it waits for the next week.
    func digestDay(at milliseconds: Int64) -> String? {
        let (day, seconds) = local(milliseconds)
        switch day?.weekday {
        case .monday: return seconds >= Self.hour * 3_600 ? day?.iso : nil
        case .tuesday: return day?.adding(days: -1)?.iso
        case .wednesday, .thursday, .friday, .saturday, .sunday, nil: return nil
        }
    }

    /// The day whose alerts are due at a moment; nil before seven.
    func alertDay(at milliseconds: Int64) -> String? {
        let (day, seconds) = local(milliseconds)
        return seconds >= Self.hour * 3_600 ? day?.iso : nil
    }

    /// The day of the zone, and how many seconds of it have gone by.
    private func local(_ milliseconds: Int64) -> (day: CalendarDay?, seconds: Int) {
        let moment = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        let local = milliseconds + Int64(zone.secondsFromGMT(for: moment)) * 1_000
        let seconds = Int((local / 1_000 % 86_400 + 86_400) % 86_400)
        return (Moment(milliseconds: local).day, seconds)
    }
}
