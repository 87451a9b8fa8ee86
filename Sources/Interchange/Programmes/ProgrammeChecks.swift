import Cooperation
import Localization

/// What a text says of itself and does not keep, and slips of the pen.
struct ProgrammeChecks {
    /// "siete proyectos" where there are eight.
    static func counts(_ lines: [TextLine], _ count: (ProgrammeCues.Heading) -> Int, _ draft: inout ProgrammeDraft) {
        var words: [(word: String, line: TextLine)] = []
        for line in lines { words += line.key.split(separator: " ").map { (String($0), line) } }
        for (place, (word, line)) in words.enumerated() {
            guard let number = Self.numbers[word] ?? Int(word), (2...99).contains(number) else { continue }
            let following = words[(place + 1)...].prefix(1)
            guard let noun = following.first?.word, let heading = ProgrammeCues.announced[noun] else { continue }
            let found = count(heading)
            guard found > 0, found != number else { continue }
            draft.note(.announcedCount, line: line.number, found: "\(word) \(noun)", expected: "\(found)")
        }
    }

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for language in Language.allCases {
            for gender in [GrammaticalGender.masculine, .feminine] {
                for number in 2...30 {
                    numbers[MatchKey.of(NumberWords.cardinal(number, language, gender: gender))] = number
                }
            }
        }
        return numbers
    }()

    /// A slip: what stands there, what is probably meant, and where.
    struct Slip: Sendable {
        let found: String
        let meant: String
        let line: Int
    }

    /// Brackets within a word, and acronyms used once that are one letter from one used often nearby.
    static func slips(_ lines: [TextLine], groups: [[TextLine]]) -> [Slip] {
        var slips: [Slip] = []
        for line in lines {
            for match in line.text.matches(of: /\p{L}+[\[\]{}|]\p{L}+/) {
                let found = String(match.output)
                slips.append(Slip(found: found, meant: found.filter(\.isLetter), line: line.number))
            }
        }
        let everywhere = acronyms(lines)
        for group in groups {
            let here = acronyms(group)
            for (acronym, places) in here where everywhere[acronym]?.count == 1 {
                // A neighbour used three times or more in the same part.
                let meant = here.filter { $0.value.count >= 3 && differsByOneLetter($0.key, acronym) }.keys.min()
                if let meant, let line = places.first { slips.append(Slip(found: acronym, meant: meant, line: line)) }
            }
        }
        return slips.sorted { ($0.line, $0.found) < ($1.line, $1.found) }
    }

    /// Words of four capitals or more, with the lines they stand on.
    private static func acronyms(_ lines: [TextLine]) -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        for line in lines where line.text != line.text.uppercased() {
            for word in line.text.split(whereSeparator: { !$0.isLetter }) {
                guard word.count >= 4, word.allSatisfy(\.isUppercase) else { continue }
                found[String(word), default: []].append(line.number)
            }
        }
        return found
    }

    private static func differsByOneLetter(_ one: String, _ other: String) -> Bool {
        one.count == other.count && zip(one, other).count { $0 != $1 } == 1
    }
}
