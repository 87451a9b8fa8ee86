import Cooperation
import HTTPTypes
import Ledger
import Testing

@testable import Portal

@Suite("What operators ask for")
struct OperationsTests {
    @Test("It is ready while the database answers, and lives even when it does not")
    func health() async throws {
        // given
        let fixture = try await Fixture.empty()
        var browser = TestBrowser(try fixture.portal())

        // when
        let ready = try await browser.send(.get, "/health/ready")
        try await fixture.ledger.close()
        let closed = try await browser.send(.get, "/health/ready")
        let page = try await browser.send(.get, "/es/")

        // then
        #expect(ready.status == 200)
        #expect(closed.status == 503)
        #expect(try await browser.send(.get, "/health/live").status == 200)
        #expect(page.status == 503)
        #expect(page.words.contains("La base de datos no responde"))
    }

    @Test("Requests are counted by route and status, in Prometheus' form")
    func metrics() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        _ = try await browser.send(.get, "/es/iniciativas?q=secreto")
        _ = try await browser.send(.get, "/es/no-hay")
        let text = try await browser.send(.get, "/metrics").text

        // then
        #expect(text.contains("encuentro_requests_total{route=\"/es/iniciativas\",status=\"200\"} 1\n"))
        #expect(text.contains("status=\"404\"} 1\n"))
        #expect(text.contains("encuentro_request_duration_seconds_bucket{le=\"+Inf\"} 2\n"))
        #expect(text.contains("encuentro_entries{space=\"main\"} 65\n"))
        #expect(text.contains("process_resident_memory_bytes "))
        #expect(!text.contains("secreto"))
    }

    @Test("A value that many ask for is made once for each state of the ledger")
    func keptValues() async throws {
        // given
        let kept = KeptValues()
        let key = KeptValues.Key(space: .main, name: "x")
        var made = 0

        // when
        for sequence: Int64 in [1, 1, 2, 2] {
            _ = try await kept.value(key, asOf: sequence) {
                made += 1
                return made
            }
        }

        // then
        #expect(made == 2)
    }
}
