/// One element with everything below it, read from a document.
///
/// A node is a light view into the record it was read with, which it keeps alive. Text and lists
/// are made when asked for: bind them to a constant when they are used more than once.
public struct XMLNode: Sendable {
    let storage: XMLRecordStorage
    let index: Int

    private var element: XMLRecordStorage.Element { storage.elements[index] }

    /// The name as written, prefix included, for example `css:rol`.
    public var name: String { element.name.qualified }

    /// The name without its prefix.
    public var localName: String { element.name.local }

    /// The namespace the element is in; nil without one, or when its prefix is bound to nothing.
    public var namespace: String? { element.name.namespace }

    /// The line of the file, from 1, on which the start tag ends.
    public var line: Int { Int(element.line) }

    /// The attributes in the order written.
    public var attributes: [XMLAttribute] {
        Array(storage.attributes[Int(element.attributeStart)..<Int(element.attributeEnd)])
    }

    /// The text of the element and of all its descendants, in document order, blanks as written.
    public var text: String {
        let range = Int(element.textStart)..<Int(element.textEnd)
        return storage.text.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }

    /// The child elements in document order.
    public var children: [XMLNode] {
        var found: [XMLNode] = []
        forEachChild { found.append($0) }
        return found
    }

    /// The value of the attribute with this name as written, for example `xml:lang`; nil without it.
    public func attribute(_ qualifiedName: String) -> String? {
        let element = element
        for position in Int(element.attributeStart)..<Int(element.attributeEnd)
        where storage.attributes[position].identity.qualified == qualifiedName {
            return storage.attributes[position].value
        }
        return nil
    }

    /// The value of the attribute with this local name in this namespace, whatever its prefix.
    public func attribute(_ localName: String, namespace: String) -> String? {
        let element = element
        for position in Int(element.attributeStart)..<Int(element.attributeEnd) {
            let attribute = storage.attributes[position]
            if attribute.localName == localName, attribute.namespace == namespace { return attribute.value }
        }
        return nil
    }

    /// The children with this name as written, in document order.
    public func children(named name: String) -> [XMLNode] {
        var found: [XMLNode] = []
        forEachChild { if $0.name == name { found.append($0) } }
        return found
    }

    /// The children with this local name in this namespace, whatever their prefix.
    public func children(named localName: String, namespace: String) -> [XMLNode] {
        var found: [XMLNode] = []
        forEachChild { if $0.localName == localName, $0.namespace == namespace { found.append($0) } }
        return found
    }

    /// The first child with this name as written.
    public func first(_ name: String) -> XMLNode? {
        let end = Int(element.end)
        var position = index + 1
        while position < end {
            if storage.elements[position].name.qualified == name { return XMLNode(storage: storage, index: position) }
            position = Int(storage.elements[position].end)
        }
        return nil
    }

    /// Calls the closure with each child in document order, without making a list.
    public func forEachChild(_ body: (XMLNode) throws -> Void) rethrows {
        let end = Int(element.end)
        var position = index + 1
        while position < end {
            try body(XMLNode(storage: storage, index: position))
            position = Int(storage.elements[position].end)
        }
    }
}

extension XMLNode: Equatable {
    /// Two nodes are equal when names, attributes, text and children are, wherever they stood.
    ///
    /// The line does not take part: the same statement, moved in a file, is the same statement.
    public static func == (left: XMLNode, right: XMLNode) -> Bool {
        let one = left.element
        let other = right.element
        guard one.end - Int32(left.index) == other.end - Int32(right.index) else { return false }
        guard left.name == right.name, left.namespace == right.namespace else { return false }
        guard left.attributes == right.attributes, left.text == right.text else { return false }
        return left.children == right.children
    }
}
