/// Designations that no person holds: what a node's operator does at its own terminal, and what the project says itself.
public enum StandingDesignation: String, Sendable, Hashable, CaseIterable {
    /// Imports files that parties have handed in.
    case operatorImport = "operator/import"
    /// Enters a party's answer.
    case operatorAnswer = "operator/answer"
    /// Invites people and designates them.
    case operatorPeople = "operator/people"
    /// The project's own reading of public documents.
    case compilation = "compilation/shipped"
    /// Invented words in the exercise space.
    case exercise = "exercise/invented"
    /// Synthetic statements for load tests.
    case synthetic = "synthetic/generated"

    public var id: Designation.ID { Designation.ID(rawValue) }
}
