import Cooperation
import XMLStream

/// Countries and regions that receive, as the activity or its transactions name them.
struct IATIRecipients {
    private(set) var countries: [XMLNode] = []
    private(set) var regions: [XMLNode] = []
    private(set) var ofTransactions: [String] = []

    mutating func addCountry(_ node: XMLNode) { countries.append(node) }
    mutating func addRegion(_ node: XMLNode) { regions.append(node) }

    mutating func addTransactionCountry(_ code: String) {
        if !ofTransactions.contains(code) { ofTransactions.append(code) }
    }
}
