import Cooperation
import Credentials
import Ledger
import Localization
import Registry

/// Every address of the portal in one language and space; no view writes one by hand.
struct Links: Sendable, Hashable {
    let language: Language
    let space: Space.Role
    /// The closed edition in which every address stays; nil for what is known today.
    var edition: ItemID?

    /// `/es`, `/es/ejercicio` in the exercise space, and a closed edition's own place below these.
    var root: String {
        guard let edition else { return today }
        return today + "/" + PathWord.editions.rawValue + "/" + PercentCoding.encoded(edition.rawValue)
    }

    private var today: String {
        switch space {
        case .main: "/\(language.rawValue)"
        case .exercise: "/\(language.rawValue)/\(PathWord.exercise.rawValue)"
        }
    }

    var home: String { root + "/" }

    // MARK: Initiatives

    /// The list, narrowed and ordered by a query, as a page or a file.
    func initiatives(_ query: InitiativeQuery = InitiativeQuery(), as form: FileForm? = nil) -> String {
        let written = query.written
        return path(.initiatives, as: form) + (written.isEmpty ? "" : "?" + written)
    }

    /// One initiative, as a page or a file.
    func initiative(_ item: ItemID, as form: FileForm? = nil) -> String {
        path(.initiatives, item.rawValue, as: form)
    }

    /// The page of an item of any kind.
    func item(_ item: ItemID, kind: String) -> String {
        switch kind {
        case Programme.kind.name: programme(item)
        case Organisation.kind.name: organisation(item.rawValue)
        case Edition.kind.name: edition(item)
        case Series.kind.name: item == Self.publishedSeries ? participations() : achievement(item)
        case Summit.kind.name: summit(item)
        case Instrument.kind.name: mandates(.of(instrument: item))
        case Mandate.kind.name: mandate(item)
        case PlanElement.kind.name: element(item)
        case Meeting.kind.name: meeting(item)
        case Need.kind.name: need(item)
        case let name where AnyKind.plans.contains { $0.kind.name == name }: plan(item)
        default: initiative(item)
        }
    }

    /// The series of participations, which has a page of its own.
    private static let publishedSeries = ItemID(
        kind: Series.kind.name,
        party: .compilation,
        key: "SEGIB-PARTICIPACIONES"
    )

    /// Everything that was said about an initiative, in order.
    func history(of item: ItemID, as form: FileForm? = nil) -> String {
        path(.initiatives, item.rawValue, PathWord.history.rawValue, as: form)
    }

    /// Initiatives that are probably the same, as the machine sees it today.
    func twins(as form: FileForm? = nil) -> String {
        today + "/" + PathWord.twins.rawValue + (form.map { "." + $0.rawValue } ?? "")
    }

    /// What a party says about an initiative, as a whole or in one field; also where acts on it are sent.
    func word(on item: ItemID, field: String? = nil) -> String {
        field.map { path(.initiatives, item.rawValue, PathWord.word.rawValue, $0) }
            ?? path(.initiatives, item.rawValue, PathWord.word.rawValue)
    }

    /// Where comments on an initiative are sent.
    func comments(on item: ItemID) -> String {
        path(.initiatives, item.rawValue, PathWord.comments.rawValue)
    }

    /// Where a document is found: one of the web where it says, one that is kept here in this space.
    func document(_ address: String) -> String {
        AttachmentAddress(address) == nil ? address : Self.attachment(address, in: space)
    }

    static func attachment(_ address: String, in space: Space.Role) -> String {
        switch space {
        case .main: address
        case .exercise: "/" + PathWord.exercise.rawValue + address
        }
    }

    // MARK: Those who are signed in

    /// Signing in, and from there back to a page of the portal.
    func signIn(returningTo page: String? = nil) -> String {
        path(.signIn) + (page.map { "?volver=" + PercentCoding.encoded($0) } ?? "")
    }

    /// The second factor, and from there back.
    func signInCode(returningTo page: String? = nil) -> String {
        path(.signIn, PathWord.code.rawValue) + (page.map { "?volver=" + PercentCoding.encoded($0) } ?? "")
    }

    var forgotten: String { path(.signIn, PathWord.forgotten.rawValue) }

    /// Where the links of letters lead; the secret is the letter's own.
    func invitation(_ secret: String) -> String { path(.invitation, secret) }
    func reset(_ secret: String) -> String { path(.reset, secret) }
    func first(_ secret: String) -> String { path(.first, secret) }

    /// Where mail about a topic ends; the word is the letter's own.
    func unsubscribe(_ word: String) -> String { path(.mail, word) }
    var signOut: String { path(.signOut) }
    var accountData: String { path(.account, PathWord.data.rawValue, as: .json) }
    var desk: String { path(.desk) }
    func desk(page: Int) -> String { page > 1 ? desk + "?pagina=\(page)" : desk }
    /// What a party waits for from others.
    func awaited(page: Int = 1) -> String {
        path(.desk, PathWord.awaited.rawValue) + (page > 1 ? "?pagina=\(page)" : "")
    }

    /// Declaring an initiative, or one's own word on one there is.
    func declare(on item: ItemID? = nil) -> String {
        path(.desk, PathWord.declare.rawValue) + (item.map { "?sobre=" + PercentCoding.encoded($0.rawValue) } ?? "")
    }

    /// Going on with a draft, and where drafts are taken away.
    func declare(draft: String) -> String {
        path(.desk, PathWord.declare.rawValue) + "?borrador=" + PercentCoding.encoded(draft)
    }
    var drafts: String { path(.desk, PathWord.drafts.rawValue) }

    var account: String { path(.account) }
    /// The calendar of a designation's deadlines, with what opens it.
    func deadlines(of designation: Designation.ID, _ secret: Secret) -> String {
        path(.desk, PathWord.deadlines.rawValue) + ".ics?por=" + PercentCoding.encoded(designation.rawValue)
            + "&clave=" + secret.text
    }

    /// What was said last, for programs that follow it.
    var changes: String { path(.changes) + ".atom" }

    /// The same of one list of initiatives.
    func feed(of query: InitiativeQuery) -> String {
        let written = query.with { _ in }.written
        return path(.initiatives) + ".atom" + (written.isEmpty ? "" : "?" + written)
    }

    /// Where lists are kept under a name.
    var savedSearches: String { path(.account, PathWord.searches.rawValue) }
    func savedSearch(_ id: String) -> String { path(.account, PathWord.searches.rawValue, id) }

    var upload: String { path(.desk, PathWord.upload.rawValue) }
    /// A file that was sent.
    func upload(_ id: String) -> String { upload + "/" + PercentCoding.encoded(id) }
    var validate: String { path(.desk, PathWord.validate.rawValue) }

    /// A page of the queue, narrowed to what holds these words and is told by that party; empty ones narrow nothing.
    func validate(words: String, teller: String, page: Int) -> String {
        let narrowed = [("q", words), ("declara", teller)].filter { !$0.1.isEmpty }
            .map { "\($0.0)=\(PercentCoding.encoded($0.1))&" }
        return validate + "?" + narrowed.joined() + "pagina=\(page)"
    }

    /// Who speaks for a party; nil for one's own.
    var programs: String { path(.desk, PathWord.programs.rawValue) }

    func people(of party: PartyCode?) -> String {
        path(.desk, PathWord.people.rawValue)
            + (party.map { "?parte=" + PercentCoding.encoded($0.rawValue) } ?? "")
    }

    /// The letters of this node.
    var mail: String { path(.desk, PathWord.mail.rawValue) }
    var board: String { path(.desk, PathWord.board.rawValue) }

    // MARK: Pictures

    func countries(as form: FileForm? = nil) -> String { path(.countries, as: form) }
    func country(_ code: String, as form: FileForm? = nil) -> String { path(.countries, code, as: form) }
    func sectors(as form: FileForm? = nil) -> String { path(.sectors, as: form) }
    func sector(_ code: String, as form: FileForm? = nil) -> String { path(.sectors, code, as: form) }
    func goals(as form: FileForm? = nil) -> String { path(.goals, as: form) }
    func goal(_ code: String, as form: FileForm? = nil) -> String { path(.goals, code, as: form) }
    func programmes(as form: FileForm? = nil) -> String { path(.programmes, as: form) }
    func programme(_ item: ItemID, as form: FileForm? = nil) -> String { path(.programmes, item.rawValue, as: form) }
    func organisations(as form: FileForm? = nil) -> String { path(.organisations, as: form) }
    func organisation(_ code: String, as form: FileForm? = nil) -> String { path(.organisations, code, as: form) }

    /// The matrix of providers and recipients, narrowed by a query.
    func relations(_ query: InitiativeQuery = InitiativeQuery(), as form: FileForm? = nil) -> String {
        let written = query.written
        return path(.relations, as: form) + (written.isEmpty ? "" : "?" + written)
    }

    /// The published series of participations by country and year.
    func participations(as form: FileForm? = nil) -> String { path(.participations, as: form) }

    /// How everything is counted.
    var method: String { path(.method) }

    /// The paragraph on how one indicator is counted.
    func method(_ indicator: String) -> String { method + "#" + PercentCoding.encoded(indicator) }

    /// A vocabulary to download.
    func vocabulary(_ name: String, as form: FileForm) -> String { path(.method, name, as: form) }

    /// The start of a section of the main navigation.
    func section(_ section: Section) -> String {
        switch section {
        case .initiatives: initiatives()
        case .relations: relations()
        case .countries: countries()
        case .sectors: sectors()
        case .goals: goals()
        case .programmes: programmes()
        case .direction: mandates()
        case .method: method
        }
    }

    // MARK: Editions

    /// Every edition, open and closed; these are listed as they are today.
    func editions(as form: FileForm? = nil) -> String {
        today + "/" + PathWord.editions.rawValue + (form.map { "." + $0.rawValue } ?? "")
    }

    /// Where whoever publishes editions opens and closes them.
    var editionDesk: String { path(.desk, PathWord.editions.rawValue) }
    /// Asks once more before one is closed.
    func closing(_ item: ItemID) -> String {
        path(.desk, PathWord.editions.rawValue, item.rawValue, PathWord.closing.rawValue)
    }

    /// The cover of one edition.
    func edition(_ item: ItemID) -> String { Links(language: language, space: space, edition: item).root }

    /// The report of the edition one is in, of all countries or of one.
    func report(of country: String? = nil, as form: FileForm? = nil) -> String {
        if let country { return path(.report, country, as: form) }
        return path(.report, as: form)
    }

    /// A report as PDF.
    func reportOnPaper(of country: String? = nil) -> String { report(of: country) + ".pdf" }

    // MARK: Data

    /// The page about open data and the API, in the reader's language.
    var api: String { path(.api) }

    /// An address of the API.
    var data: DataLinks { DataLinks(space: space) }

    // MARK: The same page elsewhere

    /// A path of this portal in another language, with its query.
    func translated(path: String, query: String?, to language: Language) -> String {
        let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true)
        let rest = parts.count > 1 ? parts[1] : ""
        let isPage = parts.first.flatMap { Language(rawValue: String($0)) } != nil
        let translated = isPage ? "/\(language.rawValue)/\(rest)" : "/\(language.rawValue)/"
        guard let query, !query.isEmpty, isPage else { return translated }
        return translated + "?" + query
    }

    func path(_ first: PathWord, _ parts: String..., as form: FileForm? = nil) -> String {
        var path = root + "/" + first.rawValue
        for part in parts { path += "/" + PercentCoding.encoded(part) }
        if let form { path += "." + form.rawValue }
        return path
    }
}
