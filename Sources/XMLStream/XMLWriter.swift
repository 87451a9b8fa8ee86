/// Writes a document piece by piece as UTF-8.
///
/// `take()` hands over what was written so far, so a document of any size can be streamed. What is
/// open at the end is closed by `finish()`. Names are the program's own and are written as given;
/// values and text are escaped, and characters XML 1.0 §2.2 does not allow are left out.
public struct XMLWriter: Sendable {
    private struct OpenElement {
        let name: String
        var hasChildren = false
        var hasText = false
    }

    private var bytes: [UInt8] = []
    private var openElements: [OpenElement] = []
    private var startTagIsOpen = false
    private var isEmpty = true
    private let indentation: Int

    /// Begins a document: with the XML declaration, indented by this many blanks per level (0: not).
    public init(declaration: Bool = true, indentation: Int = 2) {
        self.indentation = max(indentation, 0)
        if declaration {
            bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
            isEmpty = false
        }
    }

    /// Opens an element; an attribute whose value is nil is not written.
    public mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes: attributes.lazy.map { ($0.key, $0.value) })
    }

    /// Opens an element with attributes that are only known when the program runs.
    public mutating func open(_ name: String, attributes: some Sequence<(String, String?)>) {
        beginChild()
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: key.utf8)
            bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
            XMLEscaping.append(value, to: &bytes, isAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        openElements.append(OpenElement(name: name))
        startTagIsOpen = true
    }

    /// Closes the innermost open element; does nothing when none is open.
    public mutating func close() {
        guard let element = openElements.popLast() else { return }
        if startTagIsOpen {
            bytes.append(contentsOf: [UInt8(ascii: "/"), UInt8(ascii: ">")])
            startTagIsOpen = false
        } else {
            if element.hasChildren, !element.hasText { breakLine(depth: openElements.count) }
            bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
            bytes.append(contentsOf: element.name.utf8)
            bytes.append(UInt8(ascii: ">"))
        }
        if openElements.isEmpty, indentation > 0 { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Writes an element that has only text, or nothing.
    public mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String?> = [:],
        _ text: String? = nil
    ) {
        open(name, attributes)
        if let text, !text.isEmpty { self.text(text) }
        close()
    }

    /// Writes text into the open element; nothing outside the root, where text is not allowed.
    public mutating func text(_ text: String) {
        guard !openElements.isEmpty else { return }
        endStartTag()
        openElements[openElements.count - 1].hasText = true
        XMLEscaping.append(text, to: &bytes, isAttribute: false)
    }

    /// Writes a comment; two hyphens in a row, which a comment cannot hold, are parted by a blank.
    public mutating func comment(_ text: String) {
        beginChild()
        bytes.append(contentsOf: "<!-- ".utf8)
        var previous: UInt8 = 0
        for byte in text.utf8 where byte >= 0x20 || byte == 0x0A || byte == 0x09 {
            if byte == UInt8(ascii: "-"), previous == byte { bytes.append(UInt8(ascii: " ")) }
            bytes.append(byte)
            previous = byte
        }
        bytes.append(contentsOf: " -->".utf8)
    }

    /// Writes an element read elsewhere, with all below it, in the namespaces it was in.
    ///
    /// Text that stood between child elements is not kept; an element with children and text of its
    /// own loses the latter.
    public mutating func node(_ node: XMLNode) {
        write(node, inherited: [:])
    }

    /// Hands over what was written since the last call.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Closes whatever is open and hands over the rest.
    public mutating func finish() -> [UInt8] {
        while !openElements.isEmpty { close() }
        return take()
    }

    private mutating func write(_ node: XMLNode, inherited: [String: String]) {
        var scope = inherited
        var attributes: [(String, String?)] = node.attributes.map { ($0.name, $0.value) }
        func declare(_ qualified: String, _ namespace: String?) {
            guard let namespace else { return }
            let prefix = qualified.firstIndex(of: ":").map { String(qualified[..<$0]) } ?? ""
            guard prefix != "xml", scope[prefix] != namespace else { return }
            scope[prefix] = namespace
            attributes.append((prefix.isEmpty ? "xmlns" : "xmlns:" + prefix, namespace))
        }
        declare(node.name, node.namespace)
        for attribute in node.attributes { declare(attribute.name, attribute.namespace) }
        open(node.name, attributes: attributes)
        let children = node.children
        if children.isEmpty {
            let own = node.text
            if !own.isEmpty { text(own) }
        } else {
            for child in children { write(child, inherited: scope) }
        }
        close()
    }

    private mutating func beginChild() {
        endStartTag()
        if let last = openElements.indices.last {
            openElements[last].hasChildren = true
            if !openElements[last].hasText { breakLine(depth: openElements.count) }
        } else if !isEmpty {
            bytes.append(UInt8(ascii: "\n"))
        }
        isEmpty = false
    }

    private mutating func endStartTag() {
        guard startTagIsOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        startTagIsOpen = false
    }

    private mutating func breakLine(depth: Int) {
        guard indentation > 0 else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * depth))
    }
}
