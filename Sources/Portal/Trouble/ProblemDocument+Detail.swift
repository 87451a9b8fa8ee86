import Cooperation
import Registry

extension ProblemDocument {
    /// What was wrong, for programs.
    ///
    /// Only what the request itself says goes into the answer, never what went wrong inside.
    static func detail(of error: any Error) -> String? {
        if let error = error as? RegistryError { return detail(of: error) }
        return switch error as? PortalError {
        case .badParameter(let name, let found): "The parameter '\(name)' cannot be '\(found)'."
        case .unknownParameter(let name, let known):
            "There is no parameter '\(name)' here; "
                + (known.isEmpty ? "this address takes none." : "there are: \(known.joined(separator: ", ")).")
        case .repeatedParameter(let name): "The parameter '\(name)' is given more than once."
        case .missingParameter(let name): "The parameter '\(name)' must be given."
        case .nothingToPublish: "No activity answers this question, and an IATI file must hold at least one."
        case .addressTooLong(let limit): "The address is longer than \(limit) bytes."
        case .bodyTooLarge(let limit): "The body is larger than \(limit) bytes."
        case .methodNotAllowed: "This address can only be read."
        case .notFound: "There is nothing at this address."
        case .badAddress: "The address cannot be read."
        case .unknownBodyType: "A body of this type is not read here."
        case .unreadableBody: "The body cannot be read."
        case .foreignForm: "The request does not come from a page of this portal."
        case .staleForm: "The form has expired."
        case .noDesignation: "No designation holds."
        case .tooManyFiles: "Too many files were sent; wait a quarter of an hour."
        case .busy: "Others wait already for documents that take long to make; ask again in a minute."
        case .tooOften: "So many requests in a minute are more than anybody types."
        case .unavailable, nil: nil
        }
    }

    /// What an act of a program was refused for.
    private static func detail(of error: RegistryError) -> String? {
        switch error {
        case .refused(.unknown), .refused(.ended): "The designation or its token has ended."
        case .refused(.notYet): "The designation does not hold yet."
        case .refused(.otherParty): "The designation is of another party."
        case .refused(.notInRole(let role, let right)):
            "The role '\(role.rawValue)' does not carry '\(right.rawValue)'."
        case .refused(.outOfScope): "The item lies outside what the designation is limited to."
        case .refused(.secondFactorNeeded): "The role asks for a second factor."
        case .refused(.notGranted(let right)): "The token was not given '\(right.rawValue)'."
        case .notConcerned(let party): "'\(party)' takes no part in this item."
        case .unknownItem(let item): "There is no item '\(item)'."
        case .unknownParty(let party): "No party '\(party)' is known."
        case .unknownField(let name): "The kind of this item has no field '\(name)'."
        case .unfitValue(let name): "The field '\(name)' cannot hold that value."
        case .sameItem: "An item cannot be joined with itself."
        case .differentKinds(let one, let other): "Items of the kinds '\(one)' and '\(other)' cannot be one."
        case .incomplete(let fields): "These fields must be given: \(fields.joined(separator: ", "))."
        case .keyTaken(let key): "The party files another item under '\(key)'."
        case .spokenMeanwhile: "Another party has spoken since 'seen'; read the item again."
        case .partyNeeded, .unreadableFile, .unwritableFile, .notADatabase, .foreignDatabase, .noLedger, .notEmpty,
            .onlySQLite:
            nil
        }
    }
}
