import Foundation
import FoundationXML

/// Applies the standard's ruleset (`iati-ruleset-standard-2.03.json`) to a document.
///
/// Rules that need a register of organisations (`idCondition`) are applied to every identifier, which is stricter;
/// those that ask for a registered prefix are left out.
struct IATIRulesetEvaluator {
    /// A case of a rule that a document does not keep.
    struct Breach: CustomStringConvertible {
        let id: String
        let severity: String
        let message: String
        let context: String

        var description: String { "\(severity) \(id): \(message) in \(context)" }
    }

    private let rules: [String: [String: [String: Any]]]
    private let now: String

    /// - Parameter now: the day that counts as today, as in ISO 8601.
    init(path: String, now: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        rules = try JSONSerialization.jsonObject(with: data) as? [String: [String: [String: Any]]] ?? [:]
        self.now = now
    }

    /// How many cases there are, loops counted once.
    var count: Int { rules.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + cases($1).count } } }

    func breaches(_ document: [UInt8]) throws -> [Breach] {
        let document = try XMLDocument(data: Data(document))
        var breaches: [Breach] = []
        for (path, byKind) in rules {
            for context in try document.nodes(forXPath: path) {
                for (kind, rule) in byKind {
                    for one in cases(rule) {
                        try check(kind, one, context, &breaches)
                    }
                }
            }
        }
        return breaches
    }

    private func cases(_ rule: [String: Any]) -> [[String: Any]] { rule["cases"] as? [[String: Any]] ?? [] }

    private func check(_ kind: String, _ rule: [String: Any], _ node: XMLNode, _ breaches: inout [Breach]) throws {
        if kind == "loop" {
            let values = Set(try strings(rule["foreach"] as? String ?? "", node))
            guard let inner = rule["do"] as? [String: [String: Any]] else { return }
            for value in values {
                for (kind, rule) in inner {
                    for one in cases(rule) { try check(kind, substituted(one, value), node, &breaches) }
                }
            }
            return
        }
        if let condition = rule["condition"] as? String, try !holds(condition, node) { return }
        guard try !keeps(kind, rule, node) else { return }
        let info = rule["ruleInfo"] as? [String: Any] ?? [:]
        breaches.append(
            Breach(
                id: info["id"] as? String ?? kind,
                severity: info["severity"] as? String ?? "error",
                message: info["message"] as? String ?? "",
                context: String(node.xmlString.prefix(1500))
            )
        )
    }

    private func substituted(_ rule: [String: Any], _ value: String) -> [String: Any] {
        rule.mapValues { old in
            if let text = old as? String { return text.replacingOccurrences(of: "$1", with: value) }
            if let texts = old as? [String] { return texts.map { $0.replacingOccurrences(of: "$1", with: value) } }
            return old
        }
    }

    private func keeps(_ kind: String, _ rule: [String: Any], _ node: XMLNode) throws -> Bool {
        let paths = rule["paths"] as? [String] ?? []
        func text(_ key: String) -> String { rule[key] as? String ?? "" }
        func values() throws -> [String] { try paths.flatMap { try strings($0, node) } }
        switch kind {
        case "atleast_one": return try paths.contains { try !node.nodes(forXPath: $0).isEmpty }
        case "no_more_than_one": return try paths.reduce(0) { try $0 + node.nodes(forXPath: $1).count } <= 1
        case "unique":
            let all = try values()
            return Set(all).count == all.count
        case "no_spaces":
            // As the rule's own message has it: none at its beginning or end.
            return try values().allSatisfy { $0.first?.isWhitespace != true && $0.last?.isWhitespace != true }
        case "regex_matches":
            let pattern = text("regex").replacingOccurrences(of: "\\/", with: "/")
            return try values().allSatisfy { $0.range(of: pattern, options: .regularExpression) != nil }
        case "startswith":
            guard rule["idCondition"] == nil else { return true }
            let prefixes = try (rule["prefix"] as? [String] ?? []).flatMap { try strings($0, node) }
            return try values().allSatisfy { value in prefixes.contains { value.hasPrefix($0 + text("separator")) } }
        case "strict_sum":
            let sum = try values().reduce(Decimal(0)) { $0 + (Decimal(string: $1) ?? 0) }
            return sum == Decimal(rule["sum"] as? Int ?? 100)
        case "range":
            let low = rule["min"] as? Double ?? 0
            let high = rule["max"] as? Double ?? 100
            return try values().allSatisfy { Double($0).map { $0 >= low && $0 <= high } ?? false }
        case "if_then": return try !holds(text("if"), node) || holds(text("then"), node)
        case "date_now": return try dates(text("date"), node).allSatisfy { $0 <= now }
        case "date_order":
            let less = try dates(text("less"), node)
            let more = try dates(text("more"), node)
            guard let latest = less.max(), let earliest = more.min() else { return true }
            return latest <= earliest
        case "time_limit":
            guard let start = try dates(text("start"), node).first, let end = try dates(text("end"), node).first else {
                return true
            }
            let year = Int(start.prefix(4)) ?? 0
            let next = String(repeating: "0", count: 4 - String(year + 1).count) + String(year + 1)
            return end <= next + start.dropFirst(4)
        case "one_or_all":
            if text("all") == "sector" {
                return try !node.nodes(forXPath: "sector").isEmpty || holds("not(transaction[not(sector)])", node)
            }
            if try !node.nodes(forXPath: text("one")).isEmpty { return true }
            return text("all") == "lang"
                ? try holds("not(descendant::narrative[not(@xml:lang)])", node)
                : try holds("not(descendant::value[not(@currency)])", node)
        default: return false
        }
    }

    /// The day of each date a path leads to.
    private func dates(_ path: String, _ node: XMLNode) throws -> [String] {
        path == "NOW" ? [now] : try strings(path, node).map { String($0.prefix(10)) }
    }

    private func strings(_ path: String, _ node: XMLNode) throws -> [String] {
        try node.nodes(forXPath: path).map { $0.stringValue ?? "" }
    }

    private func holds(_ expression: String, _ node: XMLNode) throws -> Bool {
        try !node.nodes(forXPath: "self::node()[\(expression)]").isEmpty
    }
}
