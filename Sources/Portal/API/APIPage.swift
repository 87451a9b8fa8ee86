import Cooperation
import Markup

/// The API for people: what each address gives, with one to try.
struct APIPage: Page {
    let example: ItemID?
    let text: Texts
    let links: Links

    private var data: DataLinks { links.data }

    var title: String { text("api.title") }
    var abstract: String? { text("api.lead") }

    var content: Node {
        .group([
            h1 { text("api.title") },
            p(.class("lead")) { text("api.lead") },
            h2 { text("api.addresses") },
            dl(.class("endpoints")) {
                for endpoint in APIEndpoint.all {
                    div {
                        dt {
                            code { "GET \(data.root)/\(endpoint.path)" }
                        }
                        dd {
                            p { text(endpoint.key) }
                            if let address = example(endpoint) {
                                p(.class("small")) {
                                    text("api.try")
                                    " "
                                    a(.href(address)) { code { address } }
                                }
                            }
                        }
                    }
                }
            },
            p { a(.href(data.openAPI)) { text("api.document") } },
            h2 { text("api.write") },
            p { text("api.write.meaning") },
            pre {
                code { "curl -H \"Authorization: Bearer $TOKEN\" --data-binary @chile.csv \(data.root)/items" }
            },
            p { text("api.write.acts") },
            pre {
                code {
                    "curl -H \"Authorization: Bearer $TOKEN\" -H \"Idempotency-Key: 0412\" \\\n"
                        + "     -d '{\"act\":\"recognise\",\"from\":\"CL\"}' \\\n"
                        + "     \(data.root)/items/\(example?.rawValue ?? "…")/statements"
                }
            },
            p { text("api.write.repeat") },
            h2 { text("api.lists") },
            p { text("api.lists.meaning") },
            p { a(.href(links.initiatives(as: .csv))) { code { links.initiatives(as: .csv) } } },
            h2 { text("api.promises") },
            ul(.class("prose")) {
                li { text("api.promise.cursor") }
                li { text("api.promise.validators") }
                li { text("api.promise.problems") }
                li { text("api.promise.decimals") }
                li { text("api.promise.hashes") }
            },
        ])
    }

    private func example(_ endpoint: APIEndpoint) -> String? {
        switch endpoint.path {
        case "items": data.items() + "?limit=5"
        case "items/{id}": example.map(data.item)
        case "items/{id}/statements": example.map { data.item($0) + "/statements" }
        case "statements": data.statements(after: 0) + "&limit=5"
        case "changes": data.changes(after: 0) + "&limit=5"
        case "terms/{vocabulary}": data.terms("sectors")
        case "measures": data.measures(indicator: "participations") + "&limit=5"
        default: data.root + "/" + endpoint.path
        }
    }
}
