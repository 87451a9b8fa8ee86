import Localization

/// The inputs of one text in the three languages, and which of them hold a machine's words.
///
/// Beside what the machine wrote stands, unseen, what it wrote: whoever changes a word of it has made it theirs.
struct Wordings: Sendable {
    let name: String
    let values: FormValues

    init(_ name: String, _ values: FormValues) {
        self.name = name
        self.values = values
    }

    /// The input that keeps what a machine wrote into another.
    static func machine(_ input: String) -> String { input + ".maquina" }
    /// The input by which a person takes a machine's words for good.
    static func accepted(_ input: String) -> String { input + ".revisada" }

    func input(_ language: Language) -> String { "\(name).\(language.rawValue)" }

    func words(_ language: Language) -> String { PostedFields.trimmed(values[input(language)]) }

    /// Whether a machine's words stand there as it wrote them.
    func isMachine(_ language: Language) -> Bool {
        let machine = PostedFields.trimmed(values[Self.machine(input(language))])
        return !machine.isEmpty && machine == words(language)
    }

    func isAccepted(_ language: Language) -> Bool { !values[Self.accepted(input(language))].isEmpty }

    /// From which languages this one can be drafted: those in which a person wrote something.
    func sources(for language: Language, among pairs: Set<Translator.Pair>) -> [Language] {
        Language.allCases.filter { source in
            pairs.contains(.init(from: source, to: language)) && !words(source).isEmpty && !isMachine(source)
        }
    }
}
