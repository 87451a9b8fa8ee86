import CanonicalJSON
import Foundation
import TestSupport
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
    @Test("The same members in another order give the same bytes")
    func order() {
        let one: JSON = ["b": 1, "a": ["x": true, "c": nil]]
        let other: JSON = ["a": ["c": nil, "x": true], "b": 1]
        #expect(one.canonical == #"{"a":{"c":null,"x":true},"b":1}"#)
        #expect(one.bytes == other.bytes)
    }

    @Test("Text with quotes, controls and characters beyond the basic plane comes back as it went in")
    func roundTrip() throws {
        let value: JSON = ["t": "«ñ» \"q\" \\ \n\t\u{1} 𝒳 ç", "n": -9_007_199_254_740_993, "l": [1, [], [:]]]
        #expect(try JSON(parsing: value.bytes) == value)
        let decoded = try #require(
            try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: Any]
        )
        #expect(decoded["t"] as? String == "«ñ» \"q\" \\ \n\t\u{1} 𝒳 ç")
    }

    @Test("Escapes and surrogate pairs of other writers are read")
    func escapes() throws {
        #expect(try JSON(parsing: #""\u00e1\ud835\udcb3\/""#) == .string("á𝒳/"))
    }

    @Test(
        "Broken text is refused, not guessed",
        arguments: ["", "{", "[1,]", "{\"a\"}", "tru", "\"a", "01x", "nullx", "{\"a\":1,}", "\"\u{1}\"", "-"]
    )
    func broken(text: String) {
        #expect(throws: JSONError.self) { try JSON(parsing: text) }
    }

    @Test("A thousand nested arrays are refused, not crashed on")
    func depth() {
        #expect(throws: JSONError.tooDeep(offset: 128)) {
            try JSON(parsing: String(repeating: "[", count: 1000))
        }
    }

    @Test("Mutated bytes never crash, and what is accepted is written and read again as the same value")
    func fuzz() throws {
        let seed = Array(#"{"título":["a\u00e1",1,-2.5e3,true,null,{"k":"v"}],"z":{}}"#.utf8)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            var bytes = seed
            for _ in 0..<Int(generator.next() % 4 + 1) {
                bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
            }
            guard let value = try? JSON(parsing: bytes) else { continue }
            #expect(try JSON(parsing: value.bytes).bytes == value.bytes)
        }
    }

    @Test("Setting and removing members keeps the order")
    func members() {
        var object = JSONObject()
        object["b"] = 2
        object["a"] = 1
        object["c"] = 3
        object["b"] = nil
        #expect(JSON.object(object).canonical == #"{"a":1,"c":3}"#)
    }
}
