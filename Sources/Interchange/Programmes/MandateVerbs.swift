import Cooperation

/// The verb that opens a paragraph of an instrument.
enum MandateVerbs {
    private static let verbs: [String: Code<MandateVerb>] = [
        "encomendar": "entrust", "encarregar": "entrust", "instruir": "instruct", "mandatar": "instruct",
        "solicitar": "request", "pedir": "request", "instar": "urge", "exhortar": "urge", "destacar": "highlight",
        "invitar": "invite", "convidar": "invite", "alentar": "encourage", "aprobar": "approve", "adoptar": "approve",
        "acordar": "agree", "crear": "create", "establecer": "create", "criar": "create", "apoyar": "support",
        "respaldar": "support", "apoiar": "support", "impulsar": "promote", "promover": "promote",
        "fomentar": "promote", "fortalecer": "strengthen", "reforzar": "strengthen", "continuar": "continue",
        "reafirmar": "reaffirm", "reiterar": "reaffirm", "reconocer": "recognise", "reconhecer": "recognise",
        "entrust": "entrust", "instruct": "instruct", "request": "request", "urge": "urge", "invite": "invite",
    ]

    static func verb(of text: String) -> Code<MandateVerb>? {
        MatchKey.of(text).split(separator: " ").first.flatMap { verbs[String($0)] }
    }
}
