import Cooperation
import Interchange
import Localization
import Registry

/// What an import did, for the person who ran it and for scripts.
struct ImportSummary {
    private let report: ImportReport
    /// Problems told one by one on the terminal; the rest is in the report file.
    private static let shown = 20

    private let levels: Vocabulary

    init(_ report: ImportReport, _ vocabularies: Vocabularies) {
        self.report = report
        levels = vocabularies["plan-level"]
    }

    func say() {
        for problem in report.problems.prefix(Self.shown) { Terminal.say("  " + problem.sentence(Terminal.language)) }
        let further = report.problems.count + report.furtherProblems - Self.shown
        if further > 0 {
            Terminal.say(
                es: "  … y \(further) más; con --report ARCHIVO.csv quedan todos.",
                pt: "  … e mais \(further); com --report ARQUIVO.csv ficam todos.",
                en: "  … and \(further) more; --report FILE.csv keeps them all."
            )
        }
        let r = report
        let numbers = r.measuresAdded + r.measuresChanged
        Terminal.say(
            es: "\(r.file): \(Terminal.count(r.added, "nueva", "nuevas")), "
                + "\(Terminal.count(r.changed, "cambiada", "cambiadas")), \(r.unchanged) sin cambios, "
                + "\(r.rejected) fuera; \(Terminal.count(numbers, "cifra", "cifras"))"
                + (r.isDryRun
                    ? " (simulación: no se escribió nada)." : "; \(Terminal.count(r.entries, "asiento", "asientos"))."),
            pt: "\(r.file): \(Terminal.count(r.added, "nova", "novas")), "
                + "\(Terminal.count(r.changed, "alterada", "alteradas")), \(r.unchanged) sem mudança, "
                + "\(r.rejected) fora; \(Terminal.count(numbers, "número", "números"))"
                + (r.isDryRun
                    ? " (simulação: nada foi escrito)." : "; \(Terminal.count(r.entries, "assento", "assentos"))."),
            en: "\(r.file): \(r.added) new, \(r.changed) changed, \(r.unchanged) unchanged, "
                + "\(r.rejected) left out; \(Terminal.count(numbers, "number", "numbers"))"
                + (r.isDryRun
                    ? " (a preview: nothing was written)." : "; \(Terminal.count(r.entries, "entry", "entries")).")
        )
        if !r.levels.isEmpty {
            let parts = levels.terms.compactMap { term in
                r.levels[term.code].map { "\(term.label(Terminal.language)): \($0)" }
            }.joined(separator: " · ")
            Terminal.say(es: "  Se entendió: \(parts)", pt: "  Entendeu-se: \(parts)", en: "  Understood: \(parts)")
        }
        if r.isDryRun {
            for change in r.rows(.changed).prefix(Self.shown) {
                Terminal.say("  \(change.key ?? ""): \(change.fields.joined(separator: ", "))")
            }
        }
        if r.offered > 0 {
            Terminal.say(
                es: r.offered == 1
                    ? "  Se propone 1 corrección; --correct la añade aparte, después de lo literal."
                    : "  Se proponen \(r.offered) correcciones; --correct las añade aparte, después de lo literal.",
                pt: r.offered == 1
                    ? "  Propõe-se 1 correção; --correct a acrescenta à parte, depois do texto literal."
                    : "  Propõem-se \(r.offered) correções; --correct as acrescenta à parte, depois do texto literal.",
                en: r.offered == 1
                    ? "  1 correction is offered; --correct adds it separately, after the literal text."
                    : "  \(r.offered) corrections are offered; --correct adds them separately, after the literal text."
            )
        }
        guard !r.missing.isEmpty else { return }
        let keys = r.missing.prefix(Self.shown).map(\.key).joined(separator: ", ")
        if r.withdrawn > 0 {
            Terminal.say(
                es: "  \(Terminal.count(r.withdrawn, "retirada, que ya no está", "retiradas, que ya no están")) en el "
                    + "archivo: \(keys)",
                pt: "  \(Terminal.count(r.withdrawn, "retirada, que já não está", "retiradas, que já não estão")) no "
                    + "arquivo: \(keys)",
                en: "  Withdrawn, for they are no longer in the file: \(r.withdrawn) (\(keys))"
            )
        } else {
            let isOne = r.missing.count == 1
            Terminal.say(
                es: isOne
                    ? "  1 estaba antes y ya no está; sigue declarada hasta pedir --withdraw-missing: \(keys)"
                    : "  \(r.missing.count) estaban antes y ya no están; siguen declaradas hasta pedir "
                        + "--withdraw-missing: \(keys)",
                pt: isOne
                    ? "  1 estava antes e já não está; continua declarada até pedir --withdraw-missing: \(keys)"
                    : "  \(r.missing.count) estavam antes e já não estão; continuam declaradas até pedir "
                        + "--withdraw-missing: \(keys)",
                en: isOne
                    ? "  1 was there before and is not now; it stays declared until --withdraw-missing is asked for: \(keys)"
                    : "  \(r.missing.count) were there before and are not now; they stay declared until "
                        + "--withdraw-missing is asked for: \(keys)"
            )
        }
    }
}
