import ArgumentParser
import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

struct TwinsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "twins",
        abstract: "Propone qué iniciativas son probablemente la misma, contada por partes distintas.",
        discussion: """
            Ejemplos:
              encuentro twins                              las propuestas; con --json, sus razones
                                                           (en el portal se leen en /es/gemelas)
              encuentro twins --confirm A B --as CO        Colombia confirma: pasan a ser una sola vista
              encuentro twins --separate A B --as CO       Colombia dice que no lo son, o lo deshace
            """
    )

    @Option(parsing: .upToNextOption, help: "Las dos iniciativas que son la misma.")
    var confirm: [String] = []
    @Option(parsing: .upToNextOption, help: "Las dos iniciativas que no son la misma.")
    var separate: [String] = []
    @Option(name: .customLong("as"), help: "En nombre de quién: CL, CO, SEGIB…")
    var party: String?
    @Flag(help: "Escribe el resultado como un objeto JSON en la salida estándar.")
    var json = false
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        guard confirm.isEmpty || separate.isEmpty else {
            throw ValidationError(
                Terminal.text(
                    es: "--confirm y --separate no van juntos.",
                    pt: "--confirm e --separate não vão juntos.",
                    en: "--confirm and --separate do not go together."
                )
            )
        }
        for pair in [confirm, separate] where !pair.isEmpty {
            guard pair.count == 2 else {
                throw ValidationError(
                    Terminal.text(
                        es: "Indique dos iniciativas: --confirm A B.",
                        pt: "Indique duas iniciativas: --confirm A B.",
                        en: "Name two initiatives: --confirm A B."
                    )
                )
            }
            guard party != nil else {
                throw ValidationError(
                    Terminal.text(
                        es: "Indique en nombre de quién: --as CO.",
                        pt: "Indique em nome de quem: --as CO.",
                        en: "Say in whose name: --as CO."
                    )
                )
            }
        }
    }

    func run() async throws {
        try await reporting {
            try await Session.runExisting(try database.address()) { registry in
                let pen = Pen(standing: .operatorAnswer, for: PartyCode(party ?? ""))
                if !confirm.isEmpty {
                    let isJoined = try await registry.confirmTwins(ItemID(confirm[0]), ItemID(confirm[1]), with: pen)
                    try answered(confirm, isJoined ? "confirmed" : "contested")
                } else if !separate.isEmpty {
                    try await registry.separateTwins(ItemID(separate[0]), ItemID(separate[1]), with: pen)
                    try answered(separate, "separated")
                } else {
                    try await show(try await registry.proposeTwins(), registry)
                }
            }
        }
    }

    private func answered(_ pair: [String], _ verdict: String) throws {
        if json {
            try Terminal.print(["a": .string(pair[0]), "b": .string(pair[1]), "verdict": .string(verdict)])
        }
        if verdict == "confirmed" {
            Terminal.say(
                es: "\(pair[0]) y \(pair[1]) son ahora una sola vista; se deshace con --separate.",
                pt: "\(pair[0]) e \(pair[1]) são agora uma só vista; desfaz-se com --separate.",
                en: "\(pair[0]) and \(pair[1]) are one view now; --separate takes it back."
            )
        } else if verdict == "contested" {
            Terminal.say(
                es: "La confirmación quedó escrita, pero otra parte dice que no son la misma; siguen separadas.",
                pt: "A confirmação ficou registrada, mas outra parte diz que não são a mesma; seguem separadas.",
                en: "The confirmation stands, but another party says they are not the same; they stay apart."
            )
        } else {
            Terminal.say(
                es: "\(pair[0]) y \(pair[1]) quedan separadas.",
                pt: "\(pair[0]) e \(pair[1]) ficam separadas.",
                en: "\(pair[0]) and \(pair[1]) stand apart."
            )
        }
    }

    private func show(_ proposals: [TwinProposal], _ registry: Registry) async throws {
        if json {
            try Terminal.print(["proposals": .array(proposals.map(\.json))])
            return
        }
        Terminal.say(
            es: Terminal.count(proposals.count, "propuesta.", "propuestas."),
            pt: Terminal.count(proposals.count, "proposta.", "propostas."),
            en: Terminal.count(proposals.count, "proposal.", "proposals.")
        )
        for proposal in proposals.prefix(50) {
            Terminal.say("  \(proposal.score)  \(proposal.a)  \(proposal.b)")
            for item in [proposal.a, proposal.b] {
                guard let view = try await registry.ledger.item(item) else { continue }
                let title = view.settlement["title"]?.value
                let words = try title.map { try LocalizedText(json: $0).best(for: Terminal.language)?.text ?? "" }
                let parties = view.settlement.declaredBy.map(\.rawValue).joined(separator: ", ")
                Terminal.say("      \(parties): \(words ?? "")")
            }
        }
    }
}
