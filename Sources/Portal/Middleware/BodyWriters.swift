import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Collects a body that is already whole, to compress it at once.
final class CollectingWriter: ResponseBodyWriter {
    // One task makes it, has it written and reads it; it never leaves that task.
    private(set) var collected = ByteBuffer()

    func write(_ buffer: ByteBuffer) async throws {
        if collected.readableBytes == 0 {
            collected = buffer
        } else {
            var buffer = buffer
            collected.writeBuffer(&buffer)
        }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// Compresses a body while it is made.
struct CompressingWriter: ResponseBodyWriter {
    private var parent: any ResponseBodyWriter
    private let gzip: GzipStream?

    init(parent: any ResponseBodyWriter) {
        self.parent = parent
        gzip = GzipStream()
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        guard let gzip else { throw PortalError.unavailable }
        var bytes: [UInt8] = []
        buffer.withUnsafeReadableBytes { gzip.compress($0, isLast: false, into: &bytes) }
        if !bytes.isEmpty { try await parent.write(ByteBuffer(bytes: bytes)) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        guard let gzip else { throw PortalError.unavailable }
        var bytes: [UInt8] = []
        UnsafeRawBufferPointer(start: nil, count: 0).withMemoryRebound(to: UInt8.self) {
            gzip.compress(UnsafeRawBufferPointer($0), isLast: true, into: &bytes)
        }
        try await parent.write(ByteBuffer(bytes: bytes))
        try await parent.finish(trailingHeaders)
    }
}
