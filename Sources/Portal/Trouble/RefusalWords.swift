import Cooperation
import Localization
import Registry

/// Says why someone may not do what they asked for, and what they can do about it.
struct RefusalWords: Sendable {
    let text: Texts

    /// The sentence for an error; nil where its status says all.
    func sentence(of error: any Error) -> String? {
        if let error = error as? RegistryError { return sentence(of: error) }
        switch error as? PortalError {
        case .foreignForm: return text("refusal.foreignForm")
        case .staleForm: return text("refusal.staleForm")
        case .noDesignation: return text("refusal.noDesignation")
        case .tooManyFiles: return text("refusal.tooManyFiles")
        case .notFound, .badAddress, .badParameter, .unknownParameter, .repeatedParameter, .missingParameter,
            .nothingToPublish, .methodNotAllowed, .addressTooLong, .bodyTooLarge, .unknownBodyType, .unreadableBody,
            .unavailable, .busy, .tooOften, nil:
            return nil
        }
    }

    private func sentence(of error: RegistryError) -> String? {
        switch error {
        case .refused(let refusal): return words(refusal)
        case .notConcerned: return text("refusal.notConcerned")
        case .spokenMeanwhile: return text("refusal.spokenMeanwhile")
        case .keyTaken(let key): return text("refusal.keyTaken", ["key": .text(key)])
        case .unknownField, .unfitValue, .incomplete, .unknownParty, .partyNeeded, .unknownItem, .sameItem,
            .differentKinds,
            .unreadableFile, .unwritableFile, .notADatabase, .foreignDatabase, .noLedger, .notEmpty, .onlySQLite:
            return nil
        }
    }

    /// Why a designation does not carry an act.
    func words(_ refusal: Designation.Refusal) -> String {
        switch refusal {
        case .unknown, .ended: text("refusal.ended")
        case .notYet(let from):
            text("refusal.notYet", ["date": .text(Moment(milliseconds: from).words(text.language))])
        case .otherParty: text("refusal.otherParty")
        case .notInRole(let role, _): text("refusal.notInRole", ["role": .text(text("designation.\(role.rawValue)"))])
        case .outOfScope: text("refusal.outOfScope")
        case .secondFactorNeeded: text("refusal.secondFactor")
        case .notGranted: text("refusal.notGranted")
        }
    }
}
