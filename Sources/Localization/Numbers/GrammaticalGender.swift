/// The gender of the noun that a number word stands before.
public enum GrammaticalGender: Sendable {
    case masculine, feminine
}
