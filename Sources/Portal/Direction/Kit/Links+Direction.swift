import Cooperation
import Registry

extension Links {
    func summits(as form: FileForm? = nil) -> String { path(.summits, as: form) }
    func summit(_ item: ItemID, as form: FileForm? = nil) -> String { path(.summits, item.rawValue, as: form) }

    /// The mandates, narrowed by a query.
    func mandates(_ query: MandateQuery = MandateQuery(), as form: FileForm? = nil) -> String {
        let written = query.written
        return path(.mandates, as: form) + (written.isEmpty ? "" : "?" + written)
    }

    func mandate(_ item: ItemID, as form: FileForm? = nil) -> String { path(.mandates, item.rawValue, as: form) }

    func plans(as form: FileForm? = nil) -> String { path(.plans, as: form) }
    func plan(_ item: ItemID, as form: FileForm? = nil) -> String { path(.plans, item.rawValue, as: form) }

    /// The note of one page on how a plan goes.
    func note(of plan: ItemID, as form: FileForm? = nil) -> String {
        path(.plans, plan.rawValue, PathWord.note.rawValue, as: form)
    }

    /// The plan against what happened, what was asked, and the plan before.
    func comparison(of plan: ItemID, as form: FileForm? = nil) -> String {
        path(.plans, plan.rawValue, PathWord.comparison.rawValue, as: form)
    }

    /// The same on paper and as a Word document.
    func printedAsPDF(_ plan: ItemID) -> String { printed(plan) + ".pdf" }
    func printedAsWord(_ plan: ItemID) -> String { printed(plan) + ".docx" }

    /// What the council that adopted a plan is told of it.
    func councilReport(of plan: ItemID, as form: FileForm? = nil) -> String {
        path(.plans, plan.rawValue, PathWord.report.rawValue, as: form)
    }

    func councilReportOnPaper(of plan: ItemID) -> String { councilReport(of: plan) + ".pdf" }

    /// What changed in a plan since an earlier version, or against another telling of it.
    func versions(of plan: ItemID, against other: ItemID? = nil, as form: FileForm? = nil) -> String {
        path(.plans, plan.rawValue, PathWord.versions.rawValue, as: form)
            + (other.map { "?frente=" + PercentCoding.encoded($0.rawValue) } ?? "")
    }

    /// The plan as its official document is laid out.
    func printed(_ plan: ItemID) -> String { path(.plans, plan.rawValue, PathWord.printed.rawValue) }

    /// Where an element stands on the page of its plan.
    func element(_ element: ItemID, of plan: ItemID) -> String { self.plan(plan) + "#" + Self.anchor(element) }

    /// An element without its plan at hand; leads on to the plan.
    func element(_ element: ItemID) -> String { path(.elements, element.rawValue) }

    static func anchor(_ element: ItemID) -> String { "e-" + element.rawValue }

    func agenda(_ query: AgendaQuery = AgendaQuery(), as form: FileForm? = nil) -> String {
        let written = query.written
        return path(.agenda, as: form) + (written.isEmpty ? "" : "?" + written)
    }

    /// The agenda for calendars (RFC 5545).
    func calendar(_ query: AgendaQuery = AgendaQuery()) -> String {
        let written = query.written
        return path(.agenda) + ".ics" + (written.isEmpty ? "" : "?" + written)
    }

    func meetings(as form: FileForm? = nil) -> String { path(.meetings, as: form) }
    func meeting(_ item: ItemID, as form: FileForm? = nil) -> String { path(.meetings, item.rawValue, as: form) }
    func needs(as form: FileForm? = nil) -> String { path(.needs, as: form) }
    func need(_ item: ItemID, as form: FileForm? = nil) -> String { path(.needs, item.rawValue, as: form) }
    /// Where those asked answer.
    var answerNeed: String { path(.desk, PathWord.needs.rawValue) }
    func achievements(as form: FileForm? = nil) -> String { path(.achievements, as: form) }
    func achievement(_ figure: ItemID) -> String { achievements() + "#" + figure.rawValue }
}
