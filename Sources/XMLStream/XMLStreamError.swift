/// Why reading a document stopped; lines and columns count from 1.
public enum XMLStreamError: Error, Sendable, Equatable {
    /// The file cannot be opened or read.
    case unreadable(path: String)
    /// The document is not well-formed (XML 1.0 §2.1); the message is the parser's own, in English.
    case malformed(line: Int, column: Int, message: String)
    /// An entity other than the five predefined ones is used; none is ever expanded or fetched.
    case entity(name: String, line: Int)
    /// Elements are nested deeper than the limit.
    case tooDeep(limit: Int, line: Int)
    /// One record has more elements or more text than the limit.
    case recordTooLarge(line: Int)
}
