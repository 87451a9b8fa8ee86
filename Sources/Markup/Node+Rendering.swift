extension Node {
    /// Writes the tree as UTF-8 at the end of `output`, in one pass.
    public func render(into output: inout [UInt8]) {
        switch self {
        case .text(let text):
            text.appendEscaped(to: &output)
        case .raw(let trusted):
            output.append(contentsOf: trusted.markup.utf8)
        case .element(let name, let attributes, let children):
            output.appendOpening(name, attributes)
            for child in children {
                child.render(into: &output)
            }
            output.append("</")
            output.append(name)
            output.append(UInt8(ascii: ">"))
        case .void(let name, let attributes):
            output.appendOpening(name, attributes)
        case .group(let nodes):
            for node in nodes {
                node.render(into: &output)
            }
        case .none:
            break
        }
    }

    /// The tree as UTF-8.
    public var bytes: [UInt8] {
        var output: [UInt8] = []
        // Most pages are between 10 and 60 KB; one early reservation saves the first dozen copies.
        output.reserveCapacity(16_384)
        render(into: &output)
        return output
    }

    /// The tree as a string, for tests and mails.
    public var html: String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
    @inline(__always)
    mutating func append(_ name: StaticString) {
        if name.hasPointerRepresentation {
            append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        } else {
            name.withUTF8Buffer { append(contentsOf: $0) }
        }
    }

    mutating func appendOpening(_ name: StaticString, _ attributes: [Attribute]) {
        append(UInt8(ascii: "<"))
        append(name)
        for attribute in attributes where attribute.isPresent {
            append(attribute.prefix.textAfterBlank)
            append(attribute.name)
            if let value = attribute.value {
                append("=\"")
                value.appendEscaped(to: &self)
                append(UInt8(ascii: "\""))
            }
        }
        append(UInt8(ascii: ">"))
    }
}
