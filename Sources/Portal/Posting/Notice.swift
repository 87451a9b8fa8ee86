/// What was done on the page before, told on the next one: a word in its address, no content and no cookie.
enum Notice: String, Sendable, CaseIterable {
    case accepted = "aceptado"
    case acceptedAll = "aceptado-todo"
    case kept = "mantenido"
    case proposed = "propuesto"
    case letsDiffer = "acordado-diferir"
    case objected = "objetado"
    case withdrawn = "retirado"
    case recognised = "reconocido"
    case commented = "comentado"
    case commentWithdrawn = "comentario-retirado"
    case commentRead = "comentario-leido"
    case joined = "unidas"
    case joinedPlans = "planes-unidos"
    case separated = "separadas"
    case declared = "declarada"
    case changedDeclaration = "declaracion-cambiada"
    case draftKept = "borrador-guardado"
    case draftCopied = "borrador-copiado"
    case draftRemoved = "borrador-borrado"
    case told = "dicho"
    case takenBack = "dicho-retirado"
    /// Nothing was done: who declines says why.
    case reasonMissing = "falta-motivo"
    case validated = "validadas"
    case someValidated = "validadas-algunas"
    case reminded = "recordado"
    case notReminded = "sin-recordar"
    case signedOut = "salida"
    case passwordSet = "contrasena"
    case sessionsEnded = "sesiones"
    case accountChanged = "cuenta-cambiada"
    case invited = "invitada"
    case designationEnded = "designacion-terminada"
    case searchSaved = "busqueda-guardada"
    case searchChanged = "busqueda-cambiada"
    case searchForgotten = "busqueda-borrada"
    case tooManySearches = "demasiadas-busquedas"
    case topicsChanged = "avisos-cambiados"
    case editionOpened = "edicion-abierta"
    case editionClosed = "edicion-cerrada"
    case tokenRevoked = "ficha-anulada"

    /// Whether it is told beside the comments rather than beside the acts.
    var isAboutComments: Bool {
        switch self {
        case .commented, .commentWithdrawn, .commentRead: true
        default: false
        }
    }

    /// The name of the parameter.
    static let parameter = "hecho"

    /// An address that tells it.
    func told(at address: String, fragment: String? = nil) -> String {
        // An address may lead to a place within its page, which stands behind everything else.
        let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
        let place = fragment ?? (parts.count > 1 ? parts[1] : nil)
        return parts[0] + (parts[0].contains("?") ? "&" : "?") + "\(Self.parameter)=\(rawValue)"
            + (place.map { "#\($0)" } ?? "")
    }
}

extension Visit {
    /// What was done on the page before.
    var notice: Notice? { queryValue(Notice.parameter).flatMap(Notice.init) }
}
