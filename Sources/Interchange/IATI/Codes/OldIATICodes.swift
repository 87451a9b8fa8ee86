/// What IATI 1.0x wrote in words or letters, and the codes 2.0x has for it.
enum OldIATICodes {
    /// What an `activity-date` tells.
    enum DateType { case plannedStart, start, plannedEnd, end }

    static func dateType(_ type: String) -> DateType? {
        switch type.lowercased() {
        case "1", "start-planned": .plannedStart
        case "2", "start-actual": .start
        case "3", "end-planned": .plannedEnd
        case "4", "end-actual": .end
        default: nil
        }
    }

    /// OrganisationRole: 1.0x names the role.
    static func role(_ role: String) -> String? {
        switch role.lowercased() {
        case "1", "funding": "funding"
        case "2", "accountable": "accountable"
        case "3", "extending": "extending"
        case "4", "implementing": "implementing"
        default: nil
        }
    }

    /// ActivityStatus: some 1.0x files have only its words.
    static func status(_ words: String) -> String? {
        switch words.lowercased() {
        case "pipeline/identification", "pipeline": "1"
        case "implementation": "2"
        case "completion", "finalisation": "3"
        case "post-completion", "closed": "4"
        case "cancelled": "5"
        case "suspended": "6"
        default: nil
        }
    }

    /// TransactionType: letters in 1.0x.
    static func transactionType(_ code: String) -> String {
        switch code.uppercased() {
        case "IF": "1"
        case "C": "2"
        case "D": "3"
        case "E": "4"
        case "IR", "IP": "5"
        case "LR": "6"
        case "R": "7"
        case "QP": "8"
        case "QS": "9"
        case "CG": "10"
        default: code
        }
    }

    /// BudgetType: words in some 1.0x files.
    static func budgetType(_ type: String) -> String {
        switch type.lowercased() {
        case "original": "1"
        case "revised": "2"
        default: type
        }
    }

    /// SectorVocabulary: letters in 1.0x; none means the five-digit codes.
    static func sectorVocabulary(_ vocabulary: String?) -> String {
        guard let vocabulary else { return "1" }
        return switch vocabulary.uppercased() {
        case "DAC": "1"
        case "DAC-3": "2"
        case "COFOG": "3"
        case "NACE": "4"
        case "NTEE": "5"
        case "ADT": "6"
        case "RO2": "98"
        case "RO": "99"
        default: vocabulary
        }
    }
}
