import Registry

/// The visit of someone signed in.
struct MemberVisit: Sendable {
    let visit: Visit
    let member: Member
}

/// A visit that may write: it cannot be made without a pen, and no act of the registry can be called without one.
struct DesignatedVisit: Sendable {
    let visit: Visit
    let member: Member
    let pen: Pen

    /// The acts, by the clock of this portal.
    var registry: Registry { Registry(ledger: visit.ledger, now: visit.house.settings.now) }
    var seal: FormSeal { FormSeal(token: member.formToken, designation: pen.designation) }
}
