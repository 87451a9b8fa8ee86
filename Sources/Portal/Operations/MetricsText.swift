/// Counters and gauges as Prometheus reads them (exposition format 0.0.4).
struct MetricsText {
    private(set) var text = ""

    mutating func family(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    mutating func sample(_ name: String, _ value: some CustomStringConvertible, of labels: [(String, String)] = []) {
        let inside = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        text += inside.isEmpty ? "\(name) \(value)\n" : "\(name){\(inside)} \(value)\n"
    }

    mutating func requests(_ counts: Metrics.Counts) {
        family("encuentro_requests_total", "counter", "Requests answered, by route and status.")
        let keys = counts.requests.keys.sorted { ($0.route, $0.status) < ($1.route, $1.status) }
        for key in keys {
            sample(
                "encuentro_requests_total",
                counts.requests[key] ?? 0,
                of: [("route", key.route), ("status", String(key.status))]
            )
        }
        family("encuentro_request_duration_seconds", "histogram", "Time until the answer was ready to be sent.")
        var total = 0
        for (bound, count) in zip(Metrics.bounds.map { "\($0)" } + ["+Inf"], counts.buckets) {
            total += count
            sample("encuentro_request_duration_seconds_bucket", total, of: [("le", bound)])
        }
        sample("encuentro_request_duration_seconds_sum", counts.seconds)
        sample("encuentro_request_duration_seconds_count", total)
    }

    private static func escaped(_ value: String) -> String {
        value.reduce(into: "") { text, character in
            switch character {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.append(character)
            }
        }
    }
}
