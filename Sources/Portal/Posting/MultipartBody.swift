/// Reads `multipart/form-data` (RFC 7578 on RFC 2046 §5.1): what a browser sends of a form that has a file.
///
/// Only what browsers write is understood: every part names itself in a `Content-Disposition` of its own, nothing is
/// nested, no transfer encoding. A body that is anything else is refused whole rather than read in part. Nothing in a
/// part is trusted: its media type is left aside, because what a file is its bytes say, and its name keeps no path.
enum MultipartBody {
    /// The boundary a `Content-Type` names: 1–70 characters (RFC 2046 §5.1.1).
    static func boundary(ofType type: String) -> String? {
        for parameter in parameters(of: type) where parameter.name == "boundary" {
            let isValid =
                (1...70).contains(parameter.value.utf8.count)
                && parameter.value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
            return isValid ? parameter.value : nil
        }
        return nil
    }

    /// The fields and files of a body; nil when it is damaged or has more than `partLimit` parts.
    static func fields(_ body: [UInt8], boundary: String, partLimit: Int) -> PostedFields? {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        var pairs: [PostedFields.Pair] = []
        var files: [PostedFields.File] = []
        // The first delimiter may stand at the very start, without the line break before it.
        var position: Int
        if body.starts(with: delimiter.dropFirst(2)) {
            position = delimiter.count - 2
        } else if let start = find(delimiter, in: body, from: 0) {
            position = start + delimiter.count
        } else {
            return nil
        }
        while true {
            if body.hasBytes("--", at: position) { break }
            guard let line = endOfDelimiter(body, position) else { return nil }
            guard pairs.count + files.count < partLimit, let part = part(body, line, delimiter) else { return nil }
            position = part.end + delimiter.count
            guard let name = part.name else { return nil }
            if let file = part.fileName {
                files.append(PostedFields.File(field: name, name: bare(file), bytes: Array(body[part.content])))
            } else {
                let value = String(decoding: body[part.content], as: UTF8.self)
                pairs.append(PostedFields.Pair(name: name, value: value))
            }
        }
        return PostedFields(pairs: pairs, files: files)
    }

    private struct Part {
        var name: String?
        var fileName: String?
        let content: Range<Int>
        /// Where the next delimiter begins.
        let end: Int
    }

    /// Heads longer than this are no browser's.
    private static let headLimit = 8 * 1024

    private static func part(_ body: [UInt8], _ start: Int, _ delimiter: [UInt8]) -> Part? {
        var position = start
        var name: String?
        var fileName: String?
        while true {
            guard let end = find([13, 10], in: body, from: position), end - start <= headLimit else { return nil }
            if end == position {
                position = end + 2
                break
            }
            let line = String(decoding: body[position..<end], as: UTF8.self)
            if let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" {
                let value = String(line[line.index(after: colon)...])
                guard PostedBody.mediaType(value) == "form-data" else { return nil }
                for parameter in parameters(of: value) {
                    if parameter.name == "name" { name = parameter.value }
                    if parameter.name == "filename" { fileName = parameter.value }
                }
            }
            position = end + 2
        }
        // An empty content: its delimiter's line break is the one that ended the head.
        let from = max(start, position - 2)
        guard let end = find(delimiter, in: body, from: from) else { return nil }
        return Part(name: name, fileName: fileName, content: min(position, end)..<end, end: end)
    }

    /// Where the first line after a delimiter begins; blanks may stand before its end (RFC 2046 §5.1.1).
    private static func endOfDelimiter(_ body: [UInt8], _ position: Int) -> Int? {
        var position = position
        while position < body.count, body[position] == 0x20 || body[position] == 0x09 { position += 1 }
        return body.hasBytes("\r\n", at: position) ? position + 2 : nil
    }

    private static func find(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, start >= 0, body.count - start >= needle.count else { return nil }
        return body.withUnsafeBufferPointer { bytes in
            var position = start
            let last = bytes.count - needle.count
            while position <= last {
                guard let hit = bytes[position...last].firstIndex(of: first) else { return nil }
                if bytes[hit..<(hit + needle.count)].elementsEqual(needle) { return hit }
                position = hit + 1
            }
            return nil
        }
    }

    /// `name=value` and `name="value"` after the first semicolon; browsers write `"` within as `%22` (HTML §4.10.21.8).
    private static func parameters(of header: String) -> [(name: String, value: String)] {
        var rest = header.drop { $0 != ";" }
        var found: [(name: String, value: String)] = []
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            let value: Substring
            if rest.first == "\"" {
                value = rest.dropFirst().prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 1).drop { $0 != ";" }
            } else {
                value = rest.prefix { $0 != ";" }
                rest = rest.dropFirst(value.count)
            }
            let plain = value.replacing("%22", with: "\"").replacing("%0D", with: " ").replacing("%0A", with: " ")
            found.append((PostedFields.trimmed(String(name)).lowercased(), String(plain)))
        }
        return found
    }

    /// The last part of what may be a path, without what no file name holds.
    private static func bare(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let plain = last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return String(String(String.UnicodeScalarView(plain)).prefix(200))
    }
}

extension [UInt8] {
    fileprivate func hasBytes(_ text: StaticString, at position: Int) -> Bool {
        guard position >= 0, count - position >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { self[position..<(position + $0.count)].elementsEqual($0) }
    }
}
