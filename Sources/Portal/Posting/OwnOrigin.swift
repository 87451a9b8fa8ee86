import HTTPTypes
import HummingbirdCore

/// Whether a request that writes comes from a page of this portal.
///
/// Every browser of the last years says so itself in `Sec-Fetch-Site` (W3C Fetch Metadata §2.1), which no page can
/// forge. Where it is silent the `Origin` must be ours (RFC 6454 §7): the portal's public address, or the host the
/// request was sent to. A request with neither is refused: no browser sends a form without both.
enum OwnOrigin {
    static func isOwn(_ request: Request, publicAddress: String?) -> Bool {
        if let site = request.headers[fetchSite] { return site == "same-origin" }
        guard let origin = request.headers[.origin]?.lowercased(), origin != "null" else { return false }
        if let publicAddress, origin == publicAddress.lowercased() { return true }
        guard let host = request.head.authority?.lowercased() else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
