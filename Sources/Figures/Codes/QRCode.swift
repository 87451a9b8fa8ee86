import CQREncode
import Markup

/// A text as a square of dark and light modules that the camera of a telephone reads (ISO/IEC 18004).
public struct QRCode: Sendable, Hashable {
    /// Modules in a row, without the quiet zone around them.
    public let width: Int
    /// Whether each module is dark, row by row.
    public let modules: [Bool]

    /// Modules left light on each side (§5.3.8).
    public static let quiet = 4

    /// At the medium level of correction, in the smallest version that holds it; nil for a text that is empty, holds a
    /// zero byte, or has more than 2,331 bytes.
    public init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
            return nil
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return nil }
        self.width = width
        // The lowest bit is the module; the others tell what it is for.
        modules = (0..<width * width).map { data[$0] & 1 == 1 }
    }

    public subscript(row: Int, column: Int) -> Bool { modules[row * width + column] }

    /// The code as a picture; dark on light whatever the page's colours are, for cameras read no other.
    ///
    /// - Parameter label: What it is, for whoever does not see it.
    public func node(label: String) -> Node {
        let side = width + 2 * Self.quiet
        return svg(
            .class("qr"),
            .role("img"),
            .aria("label", label),
            .attribute("viewBox", "0 0 \(side) \(side)"),
            .attribute("shape-rendering", "crispEdges")
        ) {
            tag(
                "rect",
                attributes: [
                    .attribute("width", "\(side)"), .attribute("height", "\(side)"), .attribute("fill", "#fff"),
                ]
            ) {}
            tag("path", attributes: [.attribute("d", path), .attribute("fill", "#000")]) {}
        }
    }

    /// Each run of dark modules as a rectangle one module high.
    private var path: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                guard self[row, column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < width, self[row, column] { column += 1 }
                let length = column - start
                path += "M\(start + Self.quiet) \(row + Self.quiet)h\(length)v1h-\(length)z"
            }
        }
        return path
    }
}
