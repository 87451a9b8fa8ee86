import Cooperation
import Interchange
import Localization

/// Says what is wrong with an input, and what to do.
struct ProblemWords: Sendable {
    let text: Texts

    func sentence(_ cause: InputProblem.Cause) -> String {
        switch cause {
        case .missing: text("form.problem.missing")
        case .number(let found): text("form.problem.number", ["found": .text(found)])
        case .code(let found): text("form.problem.code", ["found": .text(found)])
        case .party(let found): text("form.problem.party", ["found": .text(found)])
        case .currencyMissing: text("form.problem.currencyMissing")
        case .address(let found): text("form.problem.address", ["found": .text(found)])
        case .item(let found): text("form.problem.item", ["found": .text(found)])
        case .tooLong(let limit): text("form.problem.tooLong", ["limit": .count(limit)])
        case .taken: text("form.problem.taken")
        case .unreadable: text("form.problem.unreadable")
        case .file(let name, let problem): file(name, problem)
        case .tooManyFiles(let limit): text("attach.tooMany", ["count": .count(limit)])
        case .fileGone(let name): text("attach.gone", ["file": .text(name)])
        case .date(let problem): date(problem)
        }
    }

    private func file(_ name: String, _ problem: AttachmentProblem) -> String {
        let file: [String: MessageArgument] = ["file": .text(name)]
        return switch problem {
        case .empty: text("attach.empty", file)
        case .tooLarge(let limit):
            text("attach.tooLarge", ["file": .text(name), "size": .count(limit / 1024 / 1024)])
        case .unknownType: text("attach.unknownType", file)
        case .oldOffice: text("attach.oldOffice", file)
        case .macros: text("attach.macros", file)
        case .damaged: text("attach.damaged", file)
        case .mismatch(let ending, let type):
            text(
                "attach.mismatch",
                ["file": .text(name), "ending": .text(ending), "type": .text(type.endings[0])]
            )
        }
    }

    private func date(_ problem: WhenProblem) -> String {
        switch problem {
        case .empty: text("form.problem.missing")
        case .notUnderstood(let found, _): text("form.date.notUnderstood", ["found": .text(found)])
        case .missing(_, let after): text("form.date.unfinished", ["after": .text(after)])
        case .noSuchMonth(let month): text("form.date.noSuchMonth", ["month": .text(String(month))])
        case .noSuchDay(let day, let month, _):
            text("form.date.noSuchDay", ["day": .text(String(day)), "month": .text(String(month))])
        case .noSuchYear(let year): text("form.date.noSuchYear", ["year": .text(String(year))])
        case .noSuchPart(let found, let allowed):
            text(
                "form.date.noSuchPart",
                ["found": .text(String(found)), "last": .text(String(allowed.upperBound))]
            )
        case .reversed: text("form.date.reversed")
        case .mixedYears: text("form.date.mixedYears")
        }
    }
}
