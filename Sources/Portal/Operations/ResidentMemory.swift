import Foundation

/// The memory the process holds now.
enum ResidentMemory {
    /// In bytes, from the second number of `/proc/self/statm` (proc(5)); nil where there is no such file.
    static var bytes: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let fields = text.split(separator: " ")
        return fields.count > 1 ? Int(fields[1]).map { $0 * Int(getpagesize()) } : nil
    }
}
