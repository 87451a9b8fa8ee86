import Cooperation

/// Reads a cell that names one or several who take part: "Chile, Perú y Trinidad y Tobago", "Brasil (oferente)".
struct PartnerListReader: Sendable {
    struct Partner: Sendable, Equatable {
        let partner: Participation.Partner
        /// The role in brackets behind the name.
        let role: String?
    }

    private var partners: PartnerMatcher
    private var roles: TermMatcher
    private var answers: [String: [Partner]] = [:]

    private static let memory = 20_000
    /// How many parts of a cell are tried together as one name: "Venezuela, República Bolivariana de" has two.
    private static let longestName = 5

    init(_ vocabularies: Vocabularies) {
        partners = PartnerMatcher(vocabularies)
        roles = TermMatcher(vocabularies["role"])
    }

    /// The party that the whole text names.
    mutating func party(_ text: String) -> PartyCode? { partners.party(for: text) }

    /// Those the text names, in its order; names nobody knows are kept as they are.
    mutating func read(_ text: String) -> [Partner] {
        if let answer = answers[text] { return answer }
        let found = find(text)
        if answers.count >= Self.memory { answers.removeAll(keepingCapacity: true) }
        answers[text] = found
        return found
    }

    private mutating func find(_ text: String) -> [Partner] {
        if let party = partners.party(for: text), !text.contains("(") {
            return [Partner(partner: .known(party), role: nil)]
        }
        let atoms = Self.atoms(text)
        var found: [Partner] = []
        var position = 0
        var unknown: String?
        func flush(_ found: inout [Partner]) {
            if let name = unknown { found.append(Partner(partner: .named(name), role: nil)) }
            unknown = nil
        }
        while position < atoms.count {
            var known: (Partner, Int)?
            for length in stride(from: min(Self.longestName, atoms.count - position), to: 0, by: -1) {
                let run = Self.joined(atoms[position..<position + length])
                if let partner = one(run) {
                    known = (partner, length)
                    break
                }
            }
            if let (partner, length) = known {
                flush(&found)
                found.append(partner)
                position += length
                continue
            }
            let atom = atoms[position]
            if let name = unknown, atom.isJoined {
                unknown = name + atom.separator + atom.text
            } else {
                flush(&found)
                if let (name, role) = named(atom.text) {
                    found.append(Partner(partner: .named(name), role: role))
                } else {
                    unknown = atom.text
                }
            }
            position += 1
        }
        flush(&found)
        return found
    }

    /// A known partner, with the role in brackets where one is given.
    private mutating func one(_ text: String) -> Partner? {
        if let (name, role) = named(text) {
            return partners.party(for: name).map { Partner(partner: .known($0), role: role) }
        }
        return partners.party(for: text).map { Partner(partner: .known($0), role: nil) }
    }

    /// A name with a role in brackets behind it.
    private mutating func named(_ text: String) -> (name: String, role: String)? {
        guard text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "(") else { return nil }
        let inside = text[text.index(after: open)...].dropLast()
        guard let role = roles.code(for: String(inside)) else { return nil }
        let name = SheetText.trimmed(String(text[..<open]))
        return name.isEmpty ? nil : (name, role)
    }

    private struct Atom {
        var text: String
        /// What stood between it and the one before.
        var separator: String
        /// Whether that was a word or dash, which also stand within names.
        var isJoined: Bool
    }

    private static func joined(_ atoms: ArraySlice<Atom>) -> String {
        var text = atoms.first?.text ?? ""
        for atom in atoms.dropFirst() { text += atom.separator + atom.text }
        return text
    }

    /// The text cut at every comma, semicolon, slash, line end, dash between spaces, and "y", "e", "and".
    private static func atoms(_ text: String) -> [Atom] {
        var atoms: [Atom] = []
        var current = ""
        var separator = ""
        var isJoined = false
        var depth = 0
        func end(_ nextSeparator: String, joined: Bool) {
            let trimmed = SheetText.trimmed(current)
            if !trimmed.isEmpty { atoms.append(Atom(text: trimmed, separator: separator, isJoined: isJoined)) }
            if !trimmed.isEmpty || atoms.isEmpty {
                separator = nextSeparator
                isJoined = joined
            } else {
                isJoined = isJoined && joined
            }
            current = ""
        }
        let words = split(text)
        for word in words {
            switch word {
            case "(":
                depth += 1
                current += word
            case ")":
                depth = max(0, depth - 1)
                current += word
            case _ where depth > 0: current += word
            case ",", ";", "/", "\n", "|", "•": end(word == "," ? ", " : word, joined: false)
            case " y ", " e ", " and ", " & ", " – ", " - ", " — ", " + ": end(word, joined: true)
            default: current += word
            }
        }
        end("", joined: false)
        return Array(atoms.prefix(200))
    }

    private static func split(_ text: String) -> [String] {
        var parts: [String] = []
        var word = ""
        func flush() {
            if !word.isEmpty { parts.append(word) }
            word = ""
        }
        for character in text {
            switch character {
            case ",", ";", "/", "|", "(", ")", "•":
                flush()
                parts.append(String(character))
            case "\n", "\r", "\r\n":
                flush()
                parts.append("\n")
            case " ", "\u{A0}":
                flush()
                parts.append(" ")
            default: word.append(character)
            }
        }
        flush()
        // " ", "y", " " become one separator.
        var merged: [String] = []
        var index = 0
        while index < parts.count {
            if parts[index] == " ", index + 2 < parts.count, parts[index + 2] == " ",
                ["y", "e", "and", "&", "–", "-", "—", "+", "Y", "E"].contains(parts[index + 1])
            {
                merged.append(" \(parts[index + 1].lowercased()) ")
                index += 3
            } else {
                merged.append(parts[index])
                index += 1
            }
        }
        return merged
    }
}
