import CMalloc

/// How glibc spreads memory over threads.
enum AllocatorArenas {
    /// Lets all threads share two arenas.
    ///
    /// By default each core may get eight, and each keeps what was once freed in it; a server whose pages are made
    /// now on this thread, now on that, would hold the peak of every one of them. Call before threads start.
    static func limit() {
        mallopt(M_ARENA_MAX, 2)
    }
}
