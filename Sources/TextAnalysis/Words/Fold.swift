import Localization

/// Takes from a text what people leave out when they search: capitals, accents, cedillas, ligatures.
public enum Fold {
    /// The text in lower case without diacritics: "Coopération À LA FRANÇAISE, Ñandú" is "cooperation a la francaise,
    /// nandu".
    ///
    /// Latin letters lose their marks and become ASCII where there is a usual spelling (ß is ss, æ is ae); other letters
    /// are only put in lower case; combining marks and soft hyphens go; everything else stays.
    public static func folded(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            bytes.allSatisfy { $0 < 0x80 } ? ascii(bytes) : general(bytes)
        }
    }

    private static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { output in
            for index in bytes.indices {
                let byte = bytes[index]
                output[index] = byte | (byte &- UInt8(ascii: "A") < 26 ? 0x20 : 0)
            }
            return bytes.count
        }
    }

    private static func general(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        LatinLetters.table.withUnsafeBufferPointer { table in
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x80 {
                    folded.append(byte | (byte &- UInt8(ascii: "A") < 26 ? 0x20 : 0))
                    position += 1
                    continue
                }
                let before = position
                let scalar = UTF8Reading.scalar(bytes, &position)
                let entry = LatinLetters.entry(scalar, table)
                if entry == LatinLetters.separator {
                    folded.append(contentsOf: bytes[before..<position])
                } else if entry != LatinLetters.transparent {
                    append(entry, scalar, to: &folded)
                }
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// Adds what a letter folds to.
    @inline(__always)
    static func append(_ entry: LatinLetters.Entry, _ scalar: UInt32, to folded: inout [UInt8]) {
        if entry == LatinLetters.other {
            guard let scalar = Unicode.Scalar(scalar) else { return }
            folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            return
        }
        var rest = entry
        while rest != 0 {
            folded.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}
