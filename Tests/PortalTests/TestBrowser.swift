import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Registry

@testable import Portal

/// Drives the portal as a person's browser would, without a socket: follows redirects, keeps cookies, reads forms.
struct TestBrowser {
    private let responder: any HTTPResponder<PortalContext>
    private(set) var cookies: [String: String] = [:]
    var headers: HTTPFields = [.acceptLanguage: "es"]

    init(_ portal: Portal) {
        responder = portal.buildRouter().buildResponder()
    }

    /// What came back.
    struct Exchange {
        let address: String
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Opens an address and follows where it leads, at most five times.
    mutating func open(_ address: String, method: HTTPRequest.Method = .get) async throws -> Exchange {
        var exchange = try await send(method, address)
        for _ in 0..<5 {
            guard (300..<400).contains(exchange.status), let next = exchange.headers[.location] else { break }
            exchange = try await send(.get, next)
        }
        return exchange
    }

    /// Sends one request and takes the answer as it is.
    mutating func send(
        _ method: HTTPRequest.Method = .get,
        _ address: String,
        _ extra: HTTPFields = [:],
        body: [UInt8] = []
    ) async throws -> Exchange {
        var fields = headers
        for field in extra { fields[field.name] = field.value }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        if !body.isEmpty { fields[.contentLength] = String(body.count) }
        let request = Request(
            head: HTTPRequest(
                method: method,
                scheme: "http",
                authority: "localhost",
                path: address,
                headerFields: fields
            ),
            body: RequestBody(buffer: ByteBuffer(bytes: body))
        )
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let response = try await responder.respond(to: request, context: PortalContext(logger: logger))
        let collector = CollectingWriter()
        try await response.body.write(collector)
        keepCookies(of: response)
        return Exchange(
            address: address,
            status: response.status.code,
            headers: response.headers,
            bytes: Array(collector.collected.readableBytesView)
        )
    }

    /// Sends a form from a page of the portal, with what every form of that page carries.
    mutating func post(
        _ address: String,
        _ fields: [(String, String)],
        from page: Exchange? = nil,
        origin: String? = "http://localhost"
    ) async throws -> Exchange {
        let pairs = (page?.hidden ?? []) + fields
        let body = pairs.map { PercentCoding.encoded($0.0) + "=" + PercentCoding.encoded($0.1) }.joined(separator: "&")
        var extra: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        extra[.origin] = origin
        return try await send(.post, address, extra, body: Array(body.utf8))
    }

    /// Takes a cookie as if it had been set.
    mutating func keep(_ name: String, _ value: String) { cookies[name] = value }

    private mutating func keepCookies(of response: Response) {
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else { continue }
            cookies[pair[0]] = pair[1].isEmpty ? nil : pair[1]
        }
    }
}

extension TestBrowser.Exchange {
    /// The token and the designation that the forms of this page carry, and what was seen on it.
    var hidden: [(String, String)] {
        ["ficha", "por", "visto"].compactMap { name in
            let pattern = "<input type=\"hidden\" name=\"\(name)\" value=\""
            guard let start = text.range(of: pattern)?.upperBound else { return nil }
            return (name, Self.plain(String(text[start...].prefix { $0 != "\"" })))
        }
    }

    /// What the form of a declaration would send as it stands, besides its hidden inputs and buttons.
    var filled: [(String, String)] {
        guard let start = text.range(of: "<form class=\"declare\"")?.upperBound,
            let end = text.range(of: "</form>", range: start..<text.endIndex)?.lowerBound
        else { return [] }
        let form = String(text[start..<end])
        func attribute(_ name: String, _ tag: Substring) -> String? {
            guard let at = tag.range(of: " \(name)=\"")?.upperBound else { return nil }
            return Self.plain(String(tag[at...].prefix { $0 != "\"" }))
        }
        let inputs = form.matches(of: /<input[^>]*type="text"[^>]*>/).compactMap { match in
            attribute("name", match.output).map { ($0, attribute("value", match.output) ?? "") }
        }
        let areas = form.matches(of: /(<textarea[^>]*>)([^<]*)</).compactMap { match in
            attribute("name", match.output.1).map { ($0, Self.plain(String(match.output.2))) }
        }
        let selects = form.matches(of: /(<select[^>]*>)(.*?)<\/select>/.dotMatchesNewlines()).compactMap { match in
            attribute("name", match.output.1).map { name in
                let chosen = match.output.2.matches(of: /<option[^>]*>/).first { $0.output.contains(" selected") }
                return (name, chosen.flatMap { attribute("value", $0.output) } ?? "")
            }
        }
        return inputs + areas + selects
    }

    /// The targets of all links, in order.
    var links: [String] { text.matches(of: /<a [^>]*?href="([^"]*)"/).map { Self.plain(String($0.output.1)) } }

    /// What a reader sees, tags taken away.
    var words: String {
        let body = text.replacing(/<(script|style|title|desc)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: "")
        return Self.plain(body.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " "))
    }

    /// The exchange as one text: what was asked, the status and the headers that do not change from day to day.
    var summary: String {
        let fields = headers.filter { $0.name != .date && $0.name != .contentLength }
            .map { "\($0.name.rawName): \($0.value.replacing(/[0-9a-f]{16}/, with: "<edition>"))" }.sorted()
        return (["GET \(address)", "\(status)"] + fields).joined(separator: "\n")
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
    }
}
