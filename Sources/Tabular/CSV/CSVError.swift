/// Why a CSV file cannot be read further.
public enum CSVError: Error, Sendable, Equatable {
    /// The quote opened on this line, from 1, is never closed.
    case unterminatedQuote(line: Int)
}
