import CXML2

/// The C parser of one document: takes bytes in pieces and tells a builder what it finds.
///
/// Nothing but the bytes given is ever read: no DTD, no external entity, no network. Entities are
/// never expanded, not even internal ones, so a small document cannot become a large one.
final class XMLPushParser {
    let builder: XMLTreeBuilder
    private var context: xmlParserCtxtPtr?

    init(builder: XMLTreeBuilder) {
        self.builder = builder
        xmlInitParser()
    }

    deinit {
        guard let context else { return }
        // A document with entity declarations leaves a small tree behind that the context does not own.
        if let document = context.pointee.myDoc {
            xmlFreeDoc(document)
            context.pointee.myDoc = nil
        }
        xmlFreeParserCtxt(context)
    }

    /// Parses the next bytes; the first piece should have four bytes or more, to tell the encoding.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
        bytes.withMemoryRebound(to: CChar.self) { piece in
            var rest = piece[...]
            if context == nil {
                begin(UnsafeBufferPointer(rebasing: rest.prefix(4)))
                rest = rest.dropFirst(4)
            }
            guard let context else { return }
            let remaining = UnsafeBufferPointer(rebasing: rest)
            // A null address with no bytes would be refused, hence the empty string for the end.
            if let start = remaining.baseAddress, !remaining.isEmpty {
                xmlParseChunk(context, start, Int32(remaining.count), isLast ? 1 : 0)
            } else if isLast {
                xmlParseChunk(context, "", 0, 1)
            }
        }
        noteFailure()
    }

    private func begin(_ head: UnsafeBufferPointer<CChar>) {
        var handler = Self.makeHandler()
        let receiver = Unmanaged.passUnretained(self).toOpaque()
        context = xmlCreatePushParserCtxt(&handler, receiver, head.baseAddress, Int32(head.count), nil)
        guard let context else { return builder.fail(.malformed(line: 1, column: 1, message: "no parser")) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    }

    /// A document that is not well-formed always leaves a failure, even if no event told of one.
    private func noteFailure() {
        guard let context, context.pointee.wellFormed == 0, builder.failure == nil else { return }
        builder.fail(.malformed(line: Int(line), column: 1, message: "not well-formed"))
    }

    fileprivate var line: Int32 { context?.pointee.input?.pointee.line ?? 1 }

    fileprivate func refuseEntity(_ name: UnsafePointer<xmlChar>?) {
        builder.fail(.entity(name: name.map { String(cString: $0) } ?? "", line: Int(line)))
        stop()
    }

    fileprivate func stop() {
        if let context { xmlStopParser(context) }
    }
}

extension XMLPushParser {
    fileprivate static func from(_ receiver: UnsafeMutableRawPointer?) -> XMLPushParser? {
        receiver.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func makeHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { receiver, local, prefix, namespace, _, _, count, defaulted, attributes in
            guard let parser = XMLPushParser.from(receiver) else { return }
            // Defaults from an internal DTD are left out: repeated on each element they would let a
            // small file fill the memory. They stand at the end of the list.
            parser.builder.startElement(
                local: local,
                prefix: prefix,
                namespace: namespace,
                attributeCount: Int(count - defaulted),
                rawAttributes: attributes,
                line: parser.line
            )
            if parser.builder.failure != nil { parser.stop() }
        }
        handler.endElementNs = { receiver, _, _, _ in
            XMLPushParser.from(receiver)?.builder.endElement()
        }
        let characters: charactersSAXFunc = { receiver, start, count in
            guard let parser = XMLPushParser.from(receiver) else { return }
            parser.builder.characters(start, count: Int(count), line: parser.line)
            if parser.builder.failure != nil { parser.stop() }
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.getEntity = { receiver, name in
            if let predefined = xmlGetPredefinedEntity(name) { return predefined }
            guard let parser = XMLPushParser.from(receiver) else { return nil }
            // Within the DTD the parser only looks whether the name was declared before.
            if parser.context?.pointee.inSubset == 0 { parser.refuseEntity(name) }
            return nil
        }
        handler.getParameterEntity = { receiver, name in
            XMLPushParser.from(receiver)?.refuseEntity(name)
            return nil
        }
        handler.serror = { receiver, error in
            guard let parser = XMLPushParser.from(receiver), let error else { return }
            // Below fatal are warnings and namespace errors: an unbound prefix stays part of the name.
            guard error.pointee.level == XML_ERR_FATAL else { return }
            let text = error.pointee.message.map { String(cString: $0) } ?? "not well-formed"
            var message = Substring(text)
            while let last = message.last, last.isWhitespace { message.removeLast() }
            parser.builder.fail(
                .malformed(
                    line: max(Int(error.pointee.line), 1),
                    column: max(Int(error.pointee.int2), 1),
                    message: String(message)
                )
            )
        }
        return handler
    }
}
