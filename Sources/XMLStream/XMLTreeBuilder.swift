import CXML2

/// Receives the parser's events and makes records of them.
///
/// Elements outside a record are not kept; only the root's name and attributes are.
final class XMLTreeBuilder {
    /// Where an event came from, asked from the parser only when it is needed.
    typealias Line = Int32

    private struct NameKey: Hashable {
        // The parser keeps each name once in its dictionary, so the address identifies it.
        let local: UnsafePointer<xmlChar>?
        let prefix: UnsafePointer<xmlChar>?
        let namespace: UnsafePointer<xmlChar>?
    }

    /// Given as the only record name, it makes the root the record; no element can be called so.
    static let anyName = "*"

    private static let reserveLimit = 4096

    let limits: XMLLimits
    private let recordNames: [String]
    private let takesRoot: Bool
    private var names: [NameKey: XMLName] = [:]
    /// The names met last, by some bits of their address: most look-ups end here without hashing.
    private var recentNames: [(key: NameKey, name: XMLName)?] = Array(repeating: nil, count: 512)
    private var depth = 0

    private var open: [Int] = []
    private var elements: [XMLRecordStorage.Element] = []
    private var attributes: [XMLAttribute] = []
    private var text: [UInt8] = []
    private var bytes = 0

    private(set) var rootName: String?
    private(set) var rootAttributes: [XMLAttribute] = []
    /// Records that are complete and were not handed out yet.
    var finished: [XMLNode] = []
    /// The first thing that went wrong; the parser is stopped once it is set.
    private(set) var failure: XMLStreamError?

    init(recordNames: [String], limits: XMLLimits) {
        self.recordNames = recordNames
        takesRoot = recordNames == [Self.anyName]
        self.limits = limits
    }

    /// Notes what went wrong, unless something did before.
    func fail(_ error: XMLStreamError) {
        if failure == nil { failure = error }
    }

    func startElement(
        local: UnsafePointer<xmlChar>?,
        prefix: UnsafePointer<xmlChar>?,
        namespace: UnsafePointer<xmlChar>?,
        attributeCount: Int,
        rawAttributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        line: Line
    ) {
        depth += 1
        guard depth <= limits.depth else { return fail(.tooDeep(limit: limits.depth, line: Int(line))) }
        let name = name(local: local, prefix: prefix, namespace: namespace)
        if depth == 1 {
            rootName = name.qualified
            append(attributeCount, rawAttributes)
            rootAttributes = attributes
            attributes.removeAll()
            bytes = 0
        }
        guard !open.isEmpty || isRecord(name) else { return }
        let attributeStart = Int32(attributes.count)
        append(attributeCount, rawAttributes)
        guard elements.count < limits.elementsPerRecord, bytes <= limits.bytesPerRecord else {
            return fail(.recordTooLarge(line: Int(line)))
        }
        open.append(elements.count)
        elements.append(
            XMLRecordStorage.Element(
                name: name,
                attributeStart: attributeStart,
                attributeEnd: Int32(attributes.count),
                textStart: Int32(text.count),
                textEnd: Int32(text.count),
                end: Int32(elements.count + 1),
                line: line
            )
        )
    }

    func endElement() {
        depth -= 1
        guard let index = open.popLast() else { return }
        elements[index].textEnd = Int32(text.count)
        elements[index].end = Int32(elements.count)
        guard open.isEmpty else { return }
        let storage = XMLRecordStorage(elements: elements, attributes: attributes, text: text)
        finished.append(XMLNode(storage: storage, index: 0))
        let sizes = (elements.count, attributes.count, text.count)
        elements = []
        attributes = []
        text = []
        bytes = 0
        // Records of one file are of like size: room for as much again saves growing step by step.
        elements.reserveCapacity(min(sizes.0, Self.reserveLimit))
        attributes.reserveCapacity(min(sizes.1, Self.reserveLimit))
        text.reserveCapacity(min(sizes.2, Self.reserveLimit))
    }

    func characters(_ start: UnsafePointer<xmlChar>?, count: Int, line: Line) {
        guard !open.isEmpty, let start else { return }
        bytes += count
        guard bytes <= limits.bytesPerRecord else { return fail(.recordTooLarge(line: Int(line))) }
        text.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    private func isRecord(_ name: XMLName) -> Bool {
        if takesRoot { return true }
        return recordNames.contains { $0 == name.qualified || $0 == name.local }
    }

    private func name(
        local: UnsafePointer<xmlChar>?,
        prefix: UnsafePointer<xmlChar>?,
        namespace: UnsafePointer<xmlChar>?
    ) -> XMLName {
        let key = NameKey(local: local, prefix: prefix, namespace: namespace)
        let address = UInt(bitPattern: local)
        let slot = Int(truncatingIfNeeded: (address >> 3) ^ (address >> 12)) & 511
        if let recent = recentNames[slot], recent.key == key { return recent.name }
        if let known = names[key] {
            recentNames[slot] = (key, known)
            return known
        }
        let localName = local.map { String(cString: $0) } ?? ""
        let qualified = prefix.map { String(cString: $0) + ":" + localName } ?? localName
        let made = XMLName(
            qualified: qualified,
            local: localName,
            namespace: namespace.map { String(cString: $0) }
        )
        names[key] = made
        return made
    }

    /// Adds attributes from the parser's list of five pointers each: local name, prefix, namespace,
    /// start and end of the value.
    private func append(_ count: Int, _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard let raw else { return }
        for position in 0..<count {
            let entry = raw + position * 5
            guard let start = entry[3], let end = entry[4] else { continue }
            let value = UnsafeBufferPointer(start: start, count: end - start)
            bytes += value.count
            attributes.append(
                XMLAttribute(
                    identity: name(local: entry[0], prefix: entry[1], namespace: entry[2]),
                    value: Self.attributeValue(value)
                )
            )
        }
    }

    /// A parser that replaces no entities hands over each `&` of a value as `&#38;`; this undoes it.
    private static func attributeValue(_ raw: UnsafeBufferPointer<UInt8>) -> String {
        guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
        let ampersand = Array("&#38;".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var position = 0
        while position < raw.count {
            bytes.append(raw[position])
            position += raw[position...].starts(with: ampersand) ? ampersand.count : 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
