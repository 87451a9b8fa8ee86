import XMLStream

extension XMLNode {
    /// The attribute without blanks around it; nil where it is missing or says nothing.
    func value(_ name: String) -> String? {
        guard let value = attribute(name)?.trimmed, !value.isEmpty else { return nil }
        return value
    }

    /// The words of the first narrative that has some, or the element's own text as in IATI 1.0x.
    var words: String {
        guard first("narrative") != nil else { return text.collapsed }
        for child in children where child.name == "narrative" {
            let words = child.text.collapsed
            if !words.isEmpty { return words }
        }
        return ""
    }
}
