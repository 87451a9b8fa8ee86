import CCurl
import Foundation

/// A mail server, spoken to by SMTP (RFC 5321) through libcurl.
public struct SMTPServer: MailCarrier, Hashable {
    /// `smtp://HOST:PORT`, or `smtps://…` where TLS comes first.
    public let address: String
    public let user: String?
    private let password: String?
    /// Seconds for one message.
    private let patience: Int

    /// - Parameter address: `smtp://[USER@]HOST[:PORT]` or `smtps://…`; throws ``MailError/badAddress(_:)``.
    public init(_ address: String, password: String? = nil, patience: Int = 60) throws {
        guard var parts = URLComponents(string: address), parts.scheme == "smtp" || parts.scheme == "smtps",
            let host = parts.host, !host.isEmpty, parts.password == nil, parts.query == nil, parts.fragment == nil
        else { throw MailError.badAddress(address) }
        user = parts.user
        parts.user = nil
        isHere = ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
        guard let plain = parts.string else { throw MailError.badAddress(address) }
        self.address = plain
        self.password = password
        self.patience = patience
    }

    /// Whether it is on this machine, where nobody listens in between.
    private let isHere: Bool

    public func send(_ message: MailMessage) async throws {
        let bytes = message.rendered()
        let (from, to) = (message.from.address, message.to.address)
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            // libcurl waits for the network; the threads that serve pages must not.
            Self.queue.async { done.resume(with: Result { try send(bytes, from: from, to: to) }) }
        }
    }

    private static let queue = DispatchQueue(label: "encuentro.mail")
    /// Once for the process, before anything else of libcurl's.
    private static let isReady: Bool = encuentro_curl_begin() == CURLE_OK

    private func send(_ bytes: [UInt8], from: String, to: String) throws {
        guard Self.isReady, let curl = curl_easy_init() else { throw MailError.later("libcurl is not available") }
        defer { curl_easy_cleanup(curl) }
        let readers = curl_slist_append(nil, "<\(to)>")
        defer { curl_slist_free_all(readers) }
        try set(curl, readers, from: from)
        let outcome = bytes.withUnsafeBufferPointer { buffer in
            var upload = encuentro_curl_upload(bytes: buffer.baseAddress, left: buffer.count)
            return withUnsafeMutablePointer(to: &upload) { upload in
                let code = encuentro_curl_set_upload(curl, upload)
                return code == CURLE_OK ? curl_easy_perform(curl) : code
            }
        }
        guard outcome != CURLE_OK else { return }
        var code = 0
        encuentro_curl_response_code(curl, &code)
        let reason = String(cString: curl_easy_strerror(outcome)) + (code > 0 ? " (\(code))" : "")
        // 5yz: the same would be answered again (RFC 5321 §4.2.1); but not where it is we who were not let in.
        let isFinal = (500..<600).contains(code) && outcome != CURLE_LOGIN_DENIED
        throw isFinal ? MailError.refused(reason) : MailError.later(reason)
    }

    private func set(_ curl: UnsafeMutableRawPointer, _ readers: UnsafeMutablePointer<curl_slist>?, from: String) throws
    {
        // Never in the open beyond this machine.
        let security = isHere ? CURLUSESSL_TRY : CURLUSESSL_ALL
        var codes = [
            encuentro_curl_set_text(curl, CURLOPT_URL, address),
            encuentro_curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            encuentro_curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(from)>"),
            encuentro_curl_set_list(curl, CURLOPT_MAIL_RCPT, readers),
            encuentro_curl_set_number(curl, CURLOPT_USE_SSL, Int(security.rawValue)),
            encuentro_curl_set_number(curl, CURLOPT_TIMEOUT, patience),
            encuentro_curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, min(patience, 20)),
            encuentro_curl_set_number(curl, CURLOPT_NOSIGNAL, 1),
            encuentro_curl_set_number(curl, CURLOPT_UPLOAD, 1),
        ]
        if let user { codes.append(encuentro_curl_set_text(curl, CURLOPT_USERNAME, user)) }
        if let password { codes.append(encuentro_curl_set_text(curl, CURLOPT_PASSWORD, password)) }
        guard codes.allSatisfy({ $0 == CURLE_OK }) else { throw MailError.later("libcurl lacks what SMTP takes") }
    }
}
