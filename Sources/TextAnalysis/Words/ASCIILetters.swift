/// ASCII letters and digits in lower case; zero for every other byte.
enum ASCIILetters {
    @inline(__always)
    static func folded(_ byte: UInt8) -> UInt8 {
        if byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 { return byte }
        return byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : 0
    }
}
