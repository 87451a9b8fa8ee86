import XMLStream

/// A number that changes when the standard's part of an activity does: elements, attributes and texts without namespace.
///
/// FNV-1a over 64 bits. It tells an edited file from an untouched one; it is no protection against forgery.
struct IATIFingerprint {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    /// Of an activity as read.
    init(of activity: XMLNode) {
        add(activity)
    }

    /// The number in sixteen hexadecimal digits.
    var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Begins an element; attributes count in the order of their names.
    mutating func open(_ name: String, _ attributes: [(String, String)]) {
        add(byte: 0x01)
        add(name)
        for (key, value) in attributes.sorted(by: { $0.0 < $1.0 }) {
            add(byte: 0x02)
            add(key)
            add(byte: 0x03)
            add(value)
        }
    }

    /// The text of an element that has no children; blanks around it do not count.
    mutating func text(_ text: String) {
        add(byte: 0x04)
        add(text.trimmed)
    }

    mutating func close() { add(byte: 0x05) }

    private mutating func add(_ node: XMLNode) {
        var attributes: [(String, String)] = []
        for attribute in node.attributes where attribute.namespace == nil || attribute.name.hasPrefix("xml:") {
            attributes.append((attribute.name, attribute.value))
        }
        open(node.name, attributes)
        let children = node.children.filter { $0.namespace == nil }
        if children.isEmpty {
            let own = node.children.isEmpty ? node.text : ""
            if !own.trimmed.isEmpty { text(own) }
        } else {
            for child in children { add(child) }
        }
        close()
    }

    private mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte: byte) }
    }

    private mutating func add(byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}
