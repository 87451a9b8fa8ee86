import Testing

@testable import PostgreSQL

@Suite("Pool state")
struct PoolStateTests {
    @Test("It grows on demand up to its limit, then queues")
    func growth() {
        var pool = PoolState(limit: 2)
        #expect(pool.acquire(waiter: 1) == .open(0))
        #expect(pool.acquire(waiter: 2) == .open(1))
        #expect(pool.acquire(waiter: 3) == .wait)
        #expect(pool.waiters == [3])
    }

    @Test("A free connection is used before a new one, the last used first")
    func reuse() {
        var pool = PoolState(limit: 3)
        _ = pool.acquire(waiter: 1)
        _ = pool.acquire(waiter: 2)
        #expect(pool.release(0) == .park)
        #expect(pool.release(1) == .park)
        #expect(pool.acquire(waiter: 3) == .lease(1))
        #expect(pool.opened == 2)
    }

    @Test("Waiters are served in order, but for those that gave up")
    func order() {
        var pool = PoolState(limit: 1)
        _ = pool.acquire(waiter: 1)
        for waiter in 2...4 { _ = pool.acquire(waiter: waiter) }
        let didLeave = pool.cancel(waiter: 2)
        let leftAgain = pool.cancel(waiter: 2)
        #expect(didLeave && !leftAgain)
        #expect(pool.release(0) == .lease(toWaiter: 3))
        #expect(pool.release(0) == .lease(toWaiter: 4))
        #expect(pool.release(0) == .park)
    }

    @Test("Closing refuses the queue and newcomers, and ends with the last connection back")
    func close() {
        var pool = PoolState(limit: 2)
        _ = pool.acquire(waiter: 1)
        _ = pool.acquire(waiter: 2)
        _ = pool.acquire(waiter: 3)
        let (refused, isDrained) = pool.close()
        #expect(refused == [3])
        #expect(!isDrained)
        #expect(pool.acquire(waiter: 4) == .refuse)
        #expect(pool.release(0) == .park)
        #expect(pool.release(1) == .drained)
        let again = pool.close()
        #expect(again.isDrained)
    }
}

@Suite("Statement cache")
struct StatementCacheTests {
    @Test("The statement unused for longest gives way")
    func eviction() {
        var cache = StatementCache(limit: 2)
        let keys = ["a", "b", "c"].map { StatementCache.Key(text: $0, types: []) }
        let names = keys.map { _ in cache.makeName() }
        #expect(cache.insert(names[0], for: keys[0]) == nil)
        #expect(cache.insert(names[1], for: keys[1]) == nil)
        #expect(cache.name(for: keys[0]) == names[0])
        #expect(cache.insert(names[2], for: keys[2]) == names[1])
        #expect(cache.name(for: keys[1]) == nil)
        #expect(cache.count == 2)
    }
}
