import Cooperation

/// What a party can do with what another one said, as forms send it: `aceptar:CL`, `mantener`.
enum DialogueAct: Sendable, Hashable {
    /// Takes what that party holds for its own.
    case accept(PartyCode)
    /// Holds on to its own value, which hands the word back.
    case keep
    case propose
    case differ
    case object
    /// Takes its own stance back.
    case withdraw
    /// Recognises the whole as its own.
    case recognise
    /// Takes everything that party holds for its own.
    case acceptAll(PartyCode)

    /// The name of the field that holds it.
    static let field = "acto"

    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("aceptar", 2): self = .accept(PartyCode(parts[1]))
        case ("aceptar-todo", 2): self = .acceptAll(PartyCode(parts[1]))
        case ("mantener", 1): self = .keep
        case ("proponer", 1): self = .propose
        case ("diferir", 1): self = .differ
        case ("objetar", 1): self = .object
        case ("retirar", 1): self = .withdraw
        case ("reconocer", 1): self = .recognise
        default: return nil
        }
    }

    var written: String {
        switch self {
        case .accept(let party): "aceptar:\(party)"
        case .acceptAll(let party): "aceptar-todo:\(party)"
        case .keep: "mantener"
        case .propose: "proponer"
        case .differ: "diferir"
        case .object: "objetar"
        case .withdraw: "retirar"
        case .recognise: "reconocer"
        }
    }

    /// What the next page says was done.
    var notice: Notice {
        switch self {
        case .accept: .accepted
        case .acceptAll: .acceptedAll
        case .keep: .kept
        case .propose: .proposed
        case .differ: .letsDiffer
        case .object: .objected
        case .withdraw: .withdrawn
        case .recognise: .recognised
        }
    }
}
