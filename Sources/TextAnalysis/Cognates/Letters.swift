/// Brings the letters of related words together: what Spanish, Portuguese and English write differently in the same
/// place of the same word.
///
/// The rules that merge much (b and v, j and y, ct and t) leave short stems alone, where they would make strangers meet
/// (pacto and pato, haya and haja).
enum Letters {
    /// The stem with its letters brought together.
    static func joined(_ stem: [UInt8]) -> [UInt8] {
        var letters = stem
        // Spanish writes s and z for one letter in related endings: -ces is the plural of -z.
        if letters.last == z { letters[letters.count - 1] = c }
        // A last vowel, where there still is one, does not make a word longer: pacto is as short as its stem.
        let length = stem.count - (stem.last.map(isVowel) == true ? 1 : 0)
        let long = length >= 5
        let longer = length >= 6
        var output: [UInt8] = []
        output.reserveCapacity(letters.count)
        var index = 0
        if longer, letters.first == h { index = 1 }
        func at(_ offset: Int) -> UInt8 { index + offset < letters.count ? letters[index + offset] : 0 }
        while index < letters.count {
            let letter = letters[index]
            let next = at(1)
            switch letter {
            case n where next == h, l where next == h:
                output.append(letter)
                index += 2
            case p where next == h:
                output.append(f)
                index += 2
            case t where next == h:
                output.append(t)
                index += 2
            case l where next == l && !long:
                output.append(l)
                output.append(l)
                index += 2
            case r where next == r:
                output.append(r)
                output.append(r)
                index += 2
            case _ where next == letter && isConsonant(letter):
                index += 1
            case n where next == m:
                index += 1
            case m where next == n && index > 0:
                index += 1
            case c where next == t && long, p where next == t && long && index > 0, c where next == c:
                index += 1
            case q where next == u && at(2) == a, c where next == u && at(2) == a:
                output.append(c)
                index += 2
            case c where next == u && at(2) == e && at(3) == n && isSounded(letters, index):
                output.append(contentsOf: [q, u, e])
                index += 3
            case c where next == h && (at(2) == n || at(2) == r):
                output.append(c)
                index += 2
            case q where next == u && (at(2) == e || at(2) == i), g where next == u && (at(2) == e || at(2) == i):
                output.append(letter)
                output.append(u)
                output.append(at(2))
                index += 3
            case i where next == e && index > 0 && longEnoughForDiphthong(letters):
                index += 1
            case u where next == e && longEnoughForDiphthong(letters):
                output.append(o)
                index += 2
            case z where long:
                output.append(c)
                index += 1
            case v where longer && index > 0:
                output.append(b)
                index += 1
            case y where index > 0 && (isVowel(next) || next == 0 && isVowel(letters[index - 1])):
                output.append(i)
                index += 1
            case j where long:
                output.append(i)
                index += 1
            default:
                output.append(letter)
                index += 1
            }
        }
        return output
    }

    /// The diphthongs ie and ue answer to e and o from four letters on: bien and bem, not pie and pe.
    private static func longEnoughForDiphthong(_ letters: [UInt8]) -> Bool { letters.count >= 4 }

    /// Whether "cuen" at an index is Portuguese "quen" (frecuencia, frecuente) and not "con" (descuento, desconto).
    private static func isSounded(_ letters: [UInt8], _ index: Int) -> Bool {
        let rest = letters[(index + 4)...]
        if rest.starts(with: [c, i]) { return true }
        return rest.first == t && letters.count >= 8 && index > 0 && letters[index - 1] == e
    }

    static func isVowel(_ letter: UInt8) -> Bool {
        letter == a || letter == e || letter == i || letter == o || letter == u
    }

    private static func isConsonant(_ letter: UInt8) -> Bool {
        letter >= a && letter <= z && !isVowel(letter)
    }

    private static let a = UInt8(ascii: "a")
    private static let c = UInt8(ascii: "c")
    private static let b = UInt8(ascii: "b")
    private static let e = UInt8(ascii: "e")
    private static let f = UInt8(ascii: "f")
    private static let g = UInt8(ascii: "g")
    private static let h = UInt8(ascii: "h")
    private static let i = UInt8(ascii: "i")
    private static let j = UInt8(ascii: "j")
    private static let l = UInt8(ascii: "l")
    private static let m = UInt8(ascii: "m")
    private static let n = UInt8(ascii: "n")
    private static let o = UInt8(ascii: "o")
    private static let p = UInt8(ascii: "p")
    private static let q = UInt8(ascii: "q")
    private static let r = UInt8(ascii: "r")
    private static let t = UInt8(ascii: "t")
    private static let u = UInt8(ascii: "u")
    private static let v = UInt8(ascii: "v")
    private static let y = UInt8(ascii: "y")
    private static let z = UInt8(ascii: "z")
}
