/// The designations under which acts from the command line are entered.
///
/// Entries name designations, never persons; designations of people come with the portal's sign-in.
public enum Designation {
    /// The operator of the node, who imports files that parties have handed in.
    public static let operatorImport = "operator/import"
    /// The operator of the node, who enters a party's answer.
    public static let operatorAnswer = "operator/answer"
    /// The project's own reading of public documents.
    public static let compilation = "compilation/shipped"
    /// Invented words in the exercise space.
    public static let exercise = "exercise/invented"
    /// Synthetic statements for load tests.
    public static let synthetic = "synthetic/generated"
}
