import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import NIOCore

/// What operators and their machines ask for.
enum OperationsController {
    /// The process lives; says nothing about the ledger.
    static func live() -> Response { plain("live\n") }

    /// The ledgers answer and their catalogues are loaded.
    static func ready(_ house: House) async -> Response {
        for space in house.spaces {
            guard (try? await space.ledger.catalogue()) != nil else {
                return plain("not ready: \(space.role.rawValue)\n", .serviceUnavailable)
            }
        }
        return plain("ready\n")
    }

    /// Counters and gauges for Prometheus.
    static func metrics(_ house: House) -> Response {
        var text = MetricsText()
        text.requests(house.metrics.current)
        text.family("encuentro_entries", "gauge", "The number of the last entry the catalogue knows.")
        for space in house.spaces {
            text.sample(
                "encuentro_entries",
                space.ledger.catalogueInMemory?.sequence ?? 0,
                of: [("space", space.role.rawValue)]
            )
        }
        if let memory = ResidentMemory.bytes {
            text.family("process_resident_memory_bytes", "gauge", "Resident memory.")
            text.sample("process_resident_memory_bytes", memory)
        }
        return Response.of(Array(text.text.utf8), type: "text/plain; version=0.0.4; charset=utf-8")
    }

    private static func plain(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.of(Array(text.utf8), type: "text/plain; charset=utf-8", status: status)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
