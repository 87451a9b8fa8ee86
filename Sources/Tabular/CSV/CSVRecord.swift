/// One record of a CSV file.
public struct CSVRecord: Sendable, Equatable {
    /// The line of the file, from 1, on which the record begins.
    public let line: Int
    /// The fields in order, without the quotes around them.
    public let fields: [String]

    /// A record as it stands on a line.
    public init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}
