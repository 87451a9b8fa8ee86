/// Why a catalogue of messages could not be read.
public enum MessageCatalogError: Error, Equatable, Sendable {
    /// The text is not one flat JSON object of strings; `offset` is the byte where reading stopped.
    case invalidJSON(language: Language, offset: Int)
    /// The same key is written twice in one language.
    case duplicateKey(language: Language, key: String)
    /// A message does not follow the grammar; `offset` counts the UTF-8 bytes of the message.
    case invalidMessage(language: Language, key: String, flaw: MessageFlaw, offset: Int)
}

/// What is wrong with the text of a message.
public enum MessageFlaw: Error, Equatable, Sendable {
    /// A brace is opened and never closed, or closed and never opened.
    case unbalancedBrace
    /// A placeholder has no name, or a name with other characters than letters, digits, `_`, `-` and `.`.
    case invalidName
    /// A placeholder names another form than `plural` and `select`.
    case unknownForm(String)
    /// A plural or a choice has no `other` case, so some value would have no text.
    case otherCaseMissing
    /// A plural names a case our languages do not have: only `=n`, `one`, `many` and `other` exist.
    case unknownPluralCase(String)
    /// A case is written twice.
    case duplicateCase(String)
    /// Messages are nested deeper than eight levels.
    case tooDeep
}
