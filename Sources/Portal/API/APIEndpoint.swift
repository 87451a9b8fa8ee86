import Registry

/// One address of the API as its document and its page describe it.
struct APIEndpoint: Sendable {
    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query }
        enum Form: Sendable, Hashable {
            case text
            /// Words to be found.
            case words
            case number(ClosedRange<Int64>)
            /// Codes, parted by commas or each with the parameter's name before it.
            case strings
        }

        let name: String
        let place: Place
        let form: Form
        let about: String
        var isRequired = false
        var example: String?
    }

    /// Below the prefix, with captures in braces; the same as in the table of routes.
    let path: String
    /// The key of the sentence that says what it gives.
    let key: String
    /// The same sentence for the document, which programmers of any country read.
    let about: String
    let parameters: [Parameter]
    /// The name of the schema of its answer.
    let schema: String

    private static let limit = Parameter(
        name: "limit",
        place: .query,
        form: .number(1...500),
        about: "How many at most; 100 unless told."
    )

    private static func after(_ about: String) -> Parameter {
        Parameter(name: "after", place: .query, form: .number(0...Int64.max), about: about)
    }

    private static func year(_ name: String, _ about: String) -> Parameter {
        let years = InitiativeQuery.years
        let range = Int64(years.lowerBound)...Int64(years.upperBound)
        return Parameter(name: name, place: .query, form: .number(range), about: about)
    }

    private static let filters: [Parameter] =
        [
            Parameter(
                name: "q",
                place: .query,
                form: .words,
                about: "Words to be found, in Spanish, Portuguese or English."
            )
        ]
        + InitiativeFilter.allCases.map { filter in
            Parameter(
                name: filter.rawValue,
                place: .query,
                form: .strings,
                about: "Codes; any of them. Filter on: \(String(describing: filter))."
            )
        } + [
            year("desde", "First year of activity."), year("hasta", "Last year of activity."),
        ]

    /// Every address, in the order in which one learns them.
    static let all: [APIEndpoint] = [
        APIEndpoint(
            path: "items",
            key: "api.items",
            about: "Settled items in the order in which they were first told; follow `next` to meet each exactly once.",
            parameters: filters + [after("The cursor that `next` holds."), limit],
            schema: "Items"
        ),
        APIEndpoint(
            path: "items/{id}",
            key: "api.item",
            about: "One item: the settled content, and for each field its state and every party's position.",
            parameters: [
                Parameter(name: "id", place: .path, form: .text, about: "The item's address.", isRequired: true)
            ],
            schema: "Item"
        ),
        APIEndpoint(
            path: "items/{id}/statements",
            key: "api.itemStatements",
            about: "What was said of one item and its twins, in order.",
            parameters: [
                Parameter(name: "id", place: .path, form: .text, about: "The item's address.", isRequired: true)
            ],
            schema: "Statements"
        ),
        APIEndpoint(
            path: "statements",
            key: "api.statements",
            about: "Entries of the ledger in their order, each with its hash and the hash of its party's entry before.",
            parameters: [after("The number of the last entry already known."), limit],
            schema: "Statements"
        ),
        APIEndpoint(
            path: "changes",
            key: "api.changes",
            about: "Items changed since an entry, with the entry that changed each last.",
            parameters: [after("The number of the last entry already known."), limit],
            schema: "Changes"
        ),
        APIEndpoint(
            path: "parties",
            key: "api.parties",
            about: "Everybody who has said something, with how many entries.",
            parameters: [],
            schema: "Parties"
        ),
        APIEndpoint(
            path: "terms",
            key: "api.vocabularies",
            about: "The vocabularies by name.",
            parameters: [],
            schema: "Vocabularies"
        ),
        APIEndpoint(
            path: "terms/{vocabulary}",
            key: "api.terms",
            about: "The terms of a vocabulary with their labels in three languages, validity and source.",
            parameters: [
                Parameter(
                    name: "vocabulary",
                    place: .path,
                    form: .text,
                    about: "A name from the list of vocabularies.",
                    isRequired: true,
                    example: "sectors"
                )
            ],
            schema: "Terms"
        ),
        APIEndpoint(
            path: "measures",
            key: "api.measures",
            about: "Numbers with their coordinates and who said them.",
            parameters: [
                Parameter(
                    name: "indicator",
                    place: .query,
                    form: .text,
                    about: "A code of the vocabulary `indicator`.",
                    isRequired: true,
                    example: "participations"
                ),
                Parameter(name: "after", place: .query, form: .text, about: "The cursor that `next` holds."), limit,
            ],
            schema: "Measures"
        ),
    ]
}
