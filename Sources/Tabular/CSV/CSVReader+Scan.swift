extension CSVReader {
    enum Outcome {
        case end
        case record(line: Int)
        case unterminated(line: Int)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Reads one record and moves behind its line end.
    static func scan(
        _ source: UnsafeBufferPointer<UInt8>,
        _ position: inout Int,
        _ line: inout Int,
        delimiter: UInt8,
        into fields: inout [String]
    ) -> Outcome {
        while position < source.count, skipLineEnd(source, &position) { line += 1 }
        guard position < source.count else { return .end }
        let firstLine = line
        while true {
            if position < source.count, source[position] == quote {
                let opened = line
                guard let field = quotedField(source, &position, &line, delimiter: delimiter) else {
                    return .unterminated(line: opened)
                }
                fields.append(field)
            } else {
                let start = position
                skipField(source, &position, delimiter: delimiter)
                fields.append(text(source, start..<position))
            }
            guard position < source.count else { return .record(line: firstLine) }
            if source[position] == delimiter {
                position += 1
                continue
            }
            if skipLineEnd(source, &position) { line += 1 }
            return .record(line: firstLine)
        }
    }

    /// Reads a field that begins with a quote; nil when the quote is never closed.
    private static func quotedField(
        _ source: UnsafeBufferPointer<UInt8>,
        _ position: inout Int,
        _ line: inout Int,
        delimiter: UInt8
    ) -> String? {
        let start = position
        var doubled: [Int] = []
        var lines = 0
        var cursor = start + 1
        while cursor < source.count {
            let byte = source[cursor]
            if byte == quote {
                if cursor + 1 < source.count, source[cursor + 1] == quote {
                    doubled.append(cursor)
                    cursor += 2
                    continue
                }
                line += lines
                position = cursor + 1
                if position < source.count, !isFieldEnd(source[position], delimiter) {
                    skipField(source, &position, delimiter: delimiter)
                    return text(source, start..<position)
                }
                return unescaped(source, start + 1..<cursor, doubled)
            }
            if byte == lineFeed || byte == carriageReturn {
                lines += 1
                if byte == carriageReturn, cursor + 1 < source.count, source[cursor + 1] == lineFeed { cursor += 1 }
            }
            cursor += 1
        }
        return nil
    }

    private static func unescaped(
        _ source: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ doubled: [Int]
    ) -> String {
        guard !doubled.isEmpty else { return text(source, range) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        var start = range.lowerBound
        for position in doubled {
            bytes.append(contentsOf: source[start...position])
            start = position + 2
        }
        bytes.append(contentsOf: source[start..<range.upperBound])
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func skipField(_ source: UnsafeBufferPointer<UInt8>, _ position: inout Int, delimiter: UInt8) {
        var cursor = position
        while cursor < source.count, !isFieldEnd(source[cursor], delimiter) { cursor += 1 }
        position = cursor
    }

    private static func isFieldEnd(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
        byte == delimiter || byte == lineFeed || byte == carriageReturn
    }

    private static func skipLineEnd(_ source: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        if source[position] == carriageReturn {
            position += position + 1 < source.count && source[position + 1] == lineFeed ? 2 : 1
            return true
        }
        guard source[position] == lineFeed else { return false }
        position += 1
        return true
    }

    private static func text(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
    }
}
