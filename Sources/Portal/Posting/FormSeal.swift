import Cooperation
import Markup

/// What every form of a signed-in page carries: the token of its session, and for whom it was shown.
struct FormSeal: Sendable {
    let token: FormToken
    /// Under which designation it is to be done; nil for what concerns only the person.
    let designation: Designation.ID?

    /// The name of the hidden field that names the designation.
    static let designationField = "por"

    @HTMLBuilder var fields: Node {
        input(.type("hidden"), .name(FormToken.field), .value(token.masked))
        if let designation {
            input(.type("hidden"), .name(Self.designationField), .value(designation.rawValue))
        }
    }
}
