import Foundation
import Hummingbird
import Logging
import NIOCore

/// What an operator can set about the portal.
public struct PortalSettings: Sendable {
    /// Name or address of the interface to listen on.
    public var host: String
    /// 1–65535; 0 lets the system choose.
    public var port: Int
    /// Where the portal stands for the world, such as `https://encuentro.example`, without a slash at its end; nil
    /// while it stands nowhere, then addresses in files are relative.
    public var publicAddress: String?
    /// Connections held at a time; more wait.
    public var maximumConnections: Int
    /// How long a connection may be silent.
    public var idleTimeout: TimeAmount
    /// Whether answers are compressed here; a proxy before the portal may do it instead.
    public var compresses: Bool
    /// Whether each request leaves a line in the log: method, path without its query, status, duration, bytes.
    public var logsRequests: Bool
    /// Whether drafts of translations are offered, where Apertium is installed.
    public var translates = false
    public var logger: Logger
    /// The version shown at the foot of pages and in the API's document.
    public var version: String

    /// The zone in which letters to everyone go out on a Monday morning.
    public var timeZone: TimeZone

    /// The time now in milliseconds since 1 January 1970 UTC; tests have a clock of their own.
    public var now: @Sendable () -> Int64

    public init(
        host: String = "127.0.0.1",
        port: Int = 8080,
        publicAddress: String? = nil,
        maximumConnections: Int = 2_000,
        idleTimeout: TimeAmount = .seconds(60),
        compresses: Bool = true,
        logsRequests: Bool = true,
        logger: Logger = Logger(label: "encuentro"),
        version: String = "0.1",
        timeZone: TimeZone = .gmt,
        now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }
    ) {
        self.host = host
        self.port = port
        self.publicAddress = publicAddress
        self.maximumConnections = maximumConnections
        self.idleTimeout = idleTimeout
        self.compresses = compresses
        self.logsRequests = logsRequests
        self.logger = logger
        self.version = version
        self.timeZone = timeZone
        self.now = now
    }
}
