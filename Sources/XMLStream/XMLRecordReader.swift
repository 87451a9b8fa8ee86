/// Reads a document of any size record by record, in constant memory.
///
/// A record is an element with the given name, wherever it stands; a record within a record is
/// part of the outer one. A name without colon is matched against the name as written and against
/// the local name, so that `row` also finds `x:row`.
///
/// UTF-8, UTF-16, ISO-8859-1 and whatever else the system's libxml2 knows are told from the
/// document itself. Not safe to share between tasks; make one per document.
public final class XMLRecordReader {
    private static let pieceSize = 64 * 1024

    private let builder: XMLTreeBuilder
    private let parser: XMLPushParser
    private let source: () throws -> [UInt8]?
    private var hasEnded = false
    private var sourceFailure: (any Error)?
    private var ready: ArraySlice<XMLNode> = []

    /// Reads a file.
    ///
    /// Throws `XMLStreamError.unreadable` when it cannot be opened.
    public convenience init(path: String, record: String, limits: XMLLimits = XMLLimits()) throws {
        let file = try XMLByteSource(path: path, pieceSize: Self.pieceSize)
        self.init(records: [record], limits: limits) { try file.next() }
    }

    /// Reads a document that is in memory.
    public convenience init(bytes: [UInt8], record: String, limits: XMLLimits = XMLLimits()) {
        self.init(bytes: bytes, records: [record], limits: limits)
    }

    /// Reads a document that is in memory, with elements of several names as records.
    public convenience init(bytes: [UInt8], records: [String], limits: XMLLimits = XMLLimits()) {
        var position = 0
        self.init(records: records, limits: limits) {
            guard position < bytes.count else { return nil }
            let end = min(position + Self.pieceSize, bytes.count)
            defer { position = end }
            return Array(bytes[position..<end])
        }
    }

    /// Reads a document that comes in pieces from elsewhere, for example out of an archive.
    ///
    /// The closure gives the next bytes and nil at the end; what it throws, `next()` throws.
    public init(records: [String], limits: XMLLimits = XMLLimits(), source: @escaping () throws -> [UInt8]?) {
        builder = XMLTreeBuilder(recordNames: records, limits: limits)
        parser = XMLPushParser(builder: builder)
        self.source = source
    }

    /// The root element's name as written; nil before the first call of `next()`.
    public var rootName: String? { builder.rootName }

    /// The root element's attributes; empty before the first call of `next()`.
    public var rootAttributes: [XMLAttribute] { builder.rootAttributes }

    /// The next record, or nil at the end of a well-formed document.
    ///
    /// Records before a fault are given first; then `XMLStreamError` is thrown, on every further
    /// call too.
    public func next() throws -> XMLNode? {
        while true {
            if let node = ready.popFirst() { return node }
            if !builder.finished.isEmpty {
                ready = builder.finished[...]
                builder.finished = []
                continue
            }
            if let failure = builder.failure { throw failure }
            if let sourceFailure { throw sourceFailure }
            if hasEnded { return nil }
            feed()
        }
    }

    private func feed() {
        do {
            var piece = try source() ?? []
            // The encoding is told from the first four bytes, so they must come together.
            while !piece.isEmpty, piece.count < 4, let more = try source() { piece += more }
            hasEnded = piece.isEmpty
            piece.withUnsafeBufferPointer { parser.parse($0, isLast: hasEnded) }
        } catch {
            sourceFailure = error
        }
    }
}

extension XMLNode {
    /// Reads a whole small document into one node; throws `XMLStreamError`.
    ///
    /// The document is kept in memory with all its elements: for large ones read records instead.
    public static func document(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws -> XMLNode {
        let reader = XMLRecordReader(bytes: bytes, records: [XMLTreeBuilder.anyName], limits: limits)
        var root: XMLNode?
        while let node = try reader.next() { root = node }
        guard let root else { throw XMLStreamError.malformed(line: 1, column: 1, message: "no element") }
        return root
    }
}
