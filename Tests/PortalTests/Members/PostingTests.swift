import HTTPTypes
import HummingbirdCore
import NIOCore
import Testing

@testable import Portal

@Suite("What forms send")
struct PostingTests {
    private func request(_ fields: HTTPFields, host: String = "encuentro.example") -> Request {
        Request(
            head: HTTPRequest(method: .post, scheme: "http", authority: host, path: "/es/entrar", headerFields: fields),
            body: RequestBody(buffer: ByteBuffer())
        )
    }

    @Test("Only a page of this portal may send a form: the browser says so, or the origin is ours")
    func origins() throws {
        let site = OwnOrigin.fetchSite
        let cases: [(HTTPFields, Bool)] = [
            ([site: "same-origin"], true), ([site: "cross-site"], false), ([site: "same-site"], false),
            ([site: "none"], false), ([.origin: "https://encuentro.example"], true),
            ([.origin: "https://otra.example"], false), ([.origin: "null"], false), ([:], false),
            ([site: "cross-site", .origin: "https://encuentro.example"], false),
            ([.origin: "https://publica.example"], true),
        ]
        for (fields, isOwn) in cases {
            #expect(OwnOrigin.isOwn(request(fields), publicAddress: "https://publica.example") == isOwn, "\(fields)")
        }
    }

    @Test("Cookies carry the host prefix and Secure everywhere but on this machine alone")
    func cookies() throws {
        let world = CookieRule(request([:]), publicAddress: nil)
        let local = CookieRule(request([:], host: "127.0.0.1:8400"), publicAddress: nil)
        let proxied = CookieRule(request([:], host: "localhost:8400"), publicAddress: "https://encuentro.example")
        #expect(
            world.setting(.session(.main), to: "x").hasPrefix("__Host-sesion=x; Path=/; HttpOnly; SameSite=Lax; Secure")
        )
        #expect(local.setting(.session(.main), to: "x") == "sesion=x; Path=/; HttpOnly; SameSite=Lax")
        #expect(proxied.isSecure)
        #expect(world.setting(.session(.main), to: "").hasSuffix("Max-Age=0"))
        #expect(world.value(.session(.main), in: request([.cookie: "a=b; __Host-sesion=tok; sesion=falsa"])) == "tok")
    }

    @Test("A form's token is another one each time and holds for its session only")
    func tokens() {
        let token = FormToken(secret: "uno")
        let (first, second) = (token.masked, token.masked)
        #expect(first != second)
        #expect(token.accepts(first) && token.accepts(second))
        #expect(!FormToken(secret: "dos").accepts(first))
        for wrong in [nil, "", "zz", String(first.dropLast(2)), String(repeating: "0", count: 128)] {
            #expect(!token.accepts(wrong))
        }
    }

    @Test("Lines end with LF alone and nothing below a blank comes in")
    func lines() {
        let fields = PostedFields(urlencoded: "nota=uno%0D%0Ados%00%0Dtres&vacio=+", limit: 10)
        #expect(fields["nota"] == "uno\ndos\ntres")
        #expect(fields["vacio"] == nil)
        #expect(fields["otro"] == nil)
    }

    private static let body = Array(
        """
        --fin\r\ncontent-disposition: form-data; name="nota"\r\n\r\nuno\r\ndos\r\n--fin\r\n\
        Content-Disposition: form-data; name="archivo"; filename="C:\\\\mis\\\\plan%22illa.csv"\r\n\
        Content-Type: text/csv\r\n\r\na,b\r\n--fi\r\n\r\n--fin\r\nContent-Disposition: form-data; name="vacio"\r\n\r\n\r\n\
        --fin--\r\n
        """.utf8
    )

    @Test("Fields and files of a multipart form come apart at the boundary, and a file's name keeps no path")
    func multipart() throws {
        let fields = try #require(MultipartBody.fields(Self.body, boundary: "fin", partLimit: 10))
        #expect(fields["nota"] == "uno\ndos")
        #expect(fields.pairs.last == PostedFields.Pair(name: "vacio", value: ""))
        let file = try #require(fields.file("archivo"))
        #expect(file.name == "plan\"illa.csv")
        #expect(String(decoding: file.bytes, as: UTF8.self) == "a,b\r\n--fi\r\n")
    }

    @Test("A boundary is taken from the type whether it is quoted or not")
    func boundaries() {
        #expect(MultipartBody.boundary(ofType: "multipart/form-data; boundary=abc") == "abc")
        #expect(MultipartBody.boundary(ofType: "multipart/form-data; charset=utf-8; Boundary=\"a b\"") == "a b")
        #expect(MultipartBody.boundary(ofType: "multipart/form-data") == nil)
        #expect(
            MultipartBody.boundary(ofType: "multipart/form-data; boundary=" + String(repeating: "a", count: 71)) == nil
        )
    }

    @Test("A damaged body is refused whole; no mutation of one keeps the reader from ending")
    func damaged() {
        #expect(MultipartBody.fields(Array(Self.body.dropLast(12)), boundary: "fin", partLimit: 10) == nil)
        #expect(MultipartBody.fields(Self.body, boundary: "fin", partLimit: 2) == nil)
        #expect(MultipartBody.fields([], boundary: "fin", partLimit: 2) == nil)
        var generator = SeededRubbish(seed: 7)
        for _ in 0..<20_000 {
            var body = Self.body
            for _ in 0..<(1 + generator.next() % 4) {
                let place = Int(generator.next() % UInt64(body.count))
                switch generator.next() % 3 {
                case 0: body[place] = UInt8(truncatingIfNeeded: generator.next())
                case 1: body.remove(at: place)
                default: body.insert(contentsOf: Array(generator.text().utf8), at: place)
                }
            }
            let fields = MultipartBody.fields(body, boundary: "fin", partLimit: 10)
            #expect((fields?.pairs.count ?? 0) + (fields?.files.count ?? 0) <= 10)
        }
    }
}
