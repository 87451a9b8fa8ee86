import CanonicalJSON
import Cooperation
import Localization
import XMLStream

/// Makes one initiative of one `iati-activity`.
struct IATIActivityReader {
    let node: XMLNode
    let codes: IATICodes
    private let file: String

    var content = Initiative()
    var measures: [Measure] = []
    var problems: [Problem] = []

    var identifier = ""
    var reporter: IATIOrganisation?
    var texts = IATITexts()
    var organisations: [(organisation: IATIOrganisation, role: String)] = []
    var recipients = IATIRecipients()
    var shares: [SectorShare] = []
    var goals: [String] = []
    /// Sectors of ours, as our own export names them.
    var ownSector: String?
    var ownSecondarySector: String?
    var collaboration: String?
    var transactionSectors = IATISectorWeights()
    var budgeted = IATISum()
    var spent = IATISum()
    var hasToldMissingCurrency = false
    let defaultCurrency: String?

    init(_ node: XMLNode, file: String, codes: IATICodes) {
        self.node = node
        self.file = file
        self.codes = codes
        defaultCurrency = node.value("default-currency")?.uppercased()
        texts.declared = node.attribute("xml:lang")
    }

    /// Reads the whole activity.
    consuming func step() -> ReadingStep {
        let own = IATIDeclaration.find(in: node)
        if case .exact(let key, let content, let measures) = own {
            return .reading(
                Reading(place: place(node), reporter: ownReporter(), key: key, content: content, measures: measures)
            )
        }
        readChildren()
        finishTexts()
        finishGeography()
        finishSectors()
        finishModality()
        finishMoney()
        if case .edited(let declared) = own { complete(from: declared) }
        checkPeriod()
        guard rejections.isEmpty else { return .rejected(place(node), rejections + problems) }
        return .reading(
            Reading(
                place: place(node),
                reporter: told(reporter),
                key: identifier,
                content: content,
                measures: IATIOccurrences.number(measures),
                problems: problems
            )
        )
    }

    private mutating func readChildren() {
        // The closure cannot hold on to self while it changes it, so the children are listed first.
        for child in node.children {
            guard let element = IATIElement(name: child.name), !IATIDeclaration.isAssumed(child) else { continue }
            switch element {
            case .identifier: if identifier.isEmpty { identifier = child.text.trimmed }
            case .reporter: if reporter == nil { reporter = codes.organisation(child) }
            case .title: texts.add(child, to: .title)
            case .description: texts.add(child, to: .description(type: child.value("type") ?? "1"))
            case .participant: readParticipant(child)
            case .otherIdentifier: readOtherIdentifier(child)
            case .status: readStatus(child)
            case .date: readDate(child)
            case .scope: break
            case .country: recipients.addCountry(child)
            case .region: recipients.addRegion(child)
            case .location: readLocation(child)
            case .sector: if let share = share(child) { shares.append(share) }
            case .tag: readTag(child)
            case .collaboration: collaboration = child.value("code")
            case .budget: readBudget(child)
            case .plannedDisbursement: readPlannedDisbursement(child)
            case .transaction: readTransaction(child)
            case .document: readDocument(child)
            case .related: readRelation(child)
            case .result: readResult(child)
            }
        }
        if !identifier.isEmpty { content.identifiers.append(Identifier(scheme: "iati", value: identifier)) }
    }

    /// Why the activity stays out, if it does.
    private var rejections: [Problem] {
        var found: [Problem] = []
        if identifier.isEmpty {
            found.append(Problem(.error, .missingKey, at: place(node), column: "iati-identifier"))
        }
        if content.title.isEmpty {
            found.append(Problem(.error, .requiredMissing, at: place(node), column: "title", found: identifier))
        }
        return found
    }

    private func told(_ organisation: IATIOrganisation?) -> Reading.Reporter? {
        organisation.map {
            Reading.Reporter(reference: $0.reference, name: $0.name, type: $0.type)
        }
    }

    private func ownReporter() -> Reading.Reporter? {
        told(node.first("reporting-org").map { codes.organisation($0) })
    }

    /// The line of an element.
    func place(_ node: XMLNode) -> Place { Place(file: file, line: node.line) }

    /// Notes something that does not fit but does not keep the activity out.
    mutating func warn(
        _ cause: Problem.Cause,
        _ node: XMLNode,
        _ column: String,
        found: String = "",
        expected: String = ""
    ) {
        problems.append(Problem(.warning, cause, at: place(node), column: column, found: found, expected: expected))
    }
}
