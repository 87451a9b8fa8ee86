import Cooperation
import HTTPTypes
import Ledger
import Synchronization
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

    @Test("A hundred who ask at once wait for one to make it; when that fails, the next one tries")
    func keptAtOnce() async throws {
        // given
        struct Failure: Error {}
        let kept = KeptValues()
        let key = KeptValues.Key(space: .main, name: "x")
        let counter = Counter()

        // when
        let values = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try? await kept.value(key, asOf: 1) {
                        let turn = counter.next()
                        try await Task.sleep(for: .milliseconds(20))
                        if turn == 1 { throw Failure() }
                        return turn
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        // then
        #expect(counter.next() == 3)
        #expect(values.count { $0 == nil } == 1)
        #expect(values.compactMap { $0 }.allSatisfy { $0 == 2 })
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }
}
