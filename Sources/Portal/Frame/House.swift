import Cooperation
import Ledger
import Localization

/// What all pages share, made once at start: texts, labels, assets, counters and the ledgers.
struct House: Sendable {
    let spaces: [Space]
    let settings: PortalSettings
    let vocabularies: Vocabularies
    let assets: Assets
    let metrics = Metrics()
    let keptValues = KeptValues()
    /// Makes PDF; nil where the program for it is not installed.
    let printer: Printer?
    /// Drafts translations; nil where that is not turned on, or the program for it is not installed.
    let translator: Translator?
    /// What scripts ask and keep while someone types: once a second at most.
    let typingPace = Pace(limit: 60, window: 60_000)
    /// Makes Word documents; nil where the program for it is not installed.
    let wordWriter = WordWriter()
    private let texts: [Language: Texts]
    private let labels: [Language: Labels]
    /// Changes whenever the looks or words of pages do, so that kept pages are asked for again.
    let edition: String

    init(spaces: [Space], settings: PortalSettings) throws {
        self.spaces = spaces
        self.settings = settings
        let vocabularies = spaces.first?.ledger.vocabularies ?? Vocabularies([])
        self.vocabularies = vocabularies
        let assets = try Assets()
        self.assets = assets
        printer = try Printer(base: settings.publicAddress)
        translator = settings.translates ? Translator() : nil
        let locales = try Texts.sources()
        let catalog = try MessageCatalog(locales)
        let texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Texts(catalog, $0)) })
        self.texts = texts
        labels = texts.mapValues { Labels(vocabularies, $0.language, node: $0("frame.node")) }
        edition = Assets.fingerprint(
            Array(settings.version.utf8) + Language.allCases.flatMap { locales[$0] ?? [] }
                + assets.names.flatMap { Array(assets.address(of: $0).utf8) }
        )
    }

    subscript(_ role: Space.Role) -> Space? { spaces.first { $0.role == role } }

    func texts(_ language: Language) -> Texts { texts[language] ?? Texts(nil, language) }

    func labels(_ language: Language) -> Labels { labels[language] ?? Labels(vocabularies, language) }
}
