import CanonicalJSON

/// The forms of the API's answers, in JSON Schema 2020-12 as OpenAPI 3.1 takes it.
enum APISchemas {
    private static func of(_ type: String, _ about: String) -> JSON {
        ["type": .string(type), "description": .string(about)]
    }

    private static func reference(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/\(name)")] }

    private static func object(_ properties: [(String, JSON)], required: [String]) -> JSON {
        [
            "type": "object",
            "properties": .object(JSONObject(properties.map { .init(key: $0.0, value: $0.1) })),
            "required": .array(required.map { .string($0) }),
        ]
    }

    private static func list(_ element: JSON) -> JSON { ["type": "array", "items": element] }

    private static func page(_ name: String, of element: String) -> JSON {
        object(
            [
                (name, list(reference(element))),
                (
                    "next",
                    ["type": ["string", "null"], "description": "The address of the next page; null at the end."]
                ),
                ("sequence", of("integer", "The last entry that the answer knows.")),
            ],
            required: [name, "next"]
        )
    }

    private static let localized: JSON = [
        "type": "object",
        "description":
            "A text by language: es, pt, en. A wording that is not original is an object with text and origin.",
    ]
    private static let milliseconds = of("integer", "Milliseconds since 1 January 1970 UTC.")
    private static let codes = list(["type": "string"])

    static let all: JSON = [
        "Items": page("items", of: "ItemSummary"),
        "ItemSummary": object(
            [
                ("id", of("string", "The item's address.")), ("kind", ["type": "string"]),
                ("address", of("string", "The path of its page.")), ("title", localized),
                ("modality", ["type": "string"]), ("level", ["type": "string"]), ("status", ["type": "string"]),
                ("sector", ["type": "string"]), ("goal", ["type": "string"]),
                ("start", ["type": "string", "format": "date"]), ("end", ["type": "string", "format": "date"]),
                ("participants", list(reference("Participant"))), ("declaredBy", codes),
                ("agreement", reference("Agreement")), ("agreedFields", ["type": "integer"]),
                ("comparableFields", ["type": "integer"]),
                ("changed", of("integer", "The entry that changed it last.")),
            ],
            required: ["id", "kind", "address", "participants", "declaredBy", "agreement", "changed"]
        ),
        "Participant": object(
            [("code", ["type": "string"]), ("role", ["type": "string"])],
            required: ["code", "role"]
        ),
        "Agreement": [
            "type": "string",
            "enum": ["one-sided", "pending", "agreed", "differing", "agreed-to-differ", "reserved", "collected"],
        ],
        "Item": object(
            [
                ("id", ["type": "string"]), ("head", of("string", "The item under whose address the group stands.")),
                ("kind", ["type": "string"]), ("address", ["type": "string"]), ("members", list(["type": "object"])),
                ("agreement", reference("Agreement")), ("agreedFields", ["type": "integer"]),
                ("comparableFields", ["type": "integer"]), ("declaredBy", codes),
                ("sequence", of("integer", "The last entry on it, for `seen`.")),
                ("content", of("object", "The settled value of each field that somebody says something about.")),
                ("fields", list(reference("Field"))),
            ],
            required: ["id", "head", "kind", "agreement", "declaredBy", "content", "fields"]
        ),
        "ImportReport": object(
            [
                ("added", ["type": "integer"]), ("changed", ["type": "integer"]), ("unchanged", ["type": "integer"]),
                ("rejected", ["type": "integer"]), ("entries", of("integer", "Statements that were entered.")),
                ("dryRun", ["type": "boolean"]), ("sha256", of("string", "SHA-256 of the body.")),
                ("rows", list(reference("ImportedRow"))), ("problems", list(["type": "object"])),
                ("corrections", list(["type": "object"])),
                ("furtherProblems", of("integer", "Problems beyond those listed.")),
            ],
            required: ["added", "changed", "unchanged", "rejected", "entries", "dryRun", "sha256", "rows", "problems"]
        ),
        "ImportedRow": object(
            [
                (
                    "outcome",
                    ["type": "string", "enum": ["added", "changed", "unchanged", "rejected", "leftOut"]]
                ),
                ("sheet", ["type": "string"]), ("row", ["type": "integer"]),
                ("key", of("string", "The party's own code.")), ("id", of("string", "The item's address.")),
                ("kind", ["type": "string"]), ("fields", list(["type": "string"])),
            ],
            required: ["outcome"]
        ),
        "Said": object(
            [
                ("act", ["type": "string", "enum": ["stance", "link", "recognise", "withdraw"]]),
                ("seen", of("integer", "The item's `sequence` when this was decided: refused if another spoke since.")),
                (
                    "stance",
                    of(
                        "object",
                        "field, position (agrees | proposes | differs | reserves | objects | undone), value, note."
                    )
                ),
                ("link", of("object", "relation (same), other, verdict (confirmed | refused), note.")),
                ("from", of("string", "With recognise: the party whose word is taken; without it what stands today.")),
                ("reason", of("string", "With withdraw.")),
            ],
            required: ["act"]
        ),
        "Field": object(
            [
                ("name", ["type": "string"]), ("state", reference("Agreement")), ("waitingFor", codes),
                ("reservedBy", codes), ("value", [:]), ("positions", list(reference("Position"))),
                ("inValidation", of("boolean", "Whether parties still talk it over; then no position is shown.")),
            ],
            required: ["name", "state", "value", "positions"]
        ),
        "Position": object(
            [
                ("party", ["type": "string"]), ("told", [:]), ("held", [:]), ("note", ["type": "string"]),
                ("recordedAt", milliseconds), ("source", reference("Source")),
            ],
            required: ["party", "recordedAt"]
        ),
        "Source": object(
            [
                ("name", ["type": "string"]), ("hash", of("string", "SHA-256 of the file.")),
                ("sheet", ["type": "string"]), ("row", ["type": "integer"]), ("reference", ["type": "string"]),
            ],
            required: ["name"]
        ),
        "Statements": page("statements", of: "Statement"),
        "Statement": object(
            [
                ("sequence", of("integer", "This node's order.")), ("ordinal", of("integer", "The party's own count.")),
                ("party", ["type": "string"]), ("designation", ["type": "string"]), ("item", ["type": "string"]),
                ("recordedAt", milliseconds),
                ("act", of("object", "declare, withdraw, link, measure or stance, with what belongs to it.")),
                ("inValidation", of("boolean", "Whether parties still talk over some of it, which is left out.")),
                ("source", reference("Source")), ("previous", of("string", "SHA-256 of the party's entry before.")),
                ("hash", of("string", "SHA-256 of the canonical JSON of all members but sequence and hash.")),
            ],
            required: [
                "sequence", "ordinal", "party", "designation", "item", "recordedAt", "act", "previous", "hash",
            ]
        ),
        "Changes": page("changes", of: "Change"),
        "Change": object(
            [
                ("id", ["type": "string"]), ("kind", ["type": "string"]), ("sequence", ["type": "integer"]),
                ("isShown", of("boolean", "False where nobody declares it any more or it is told as another's twin.")),
            ],
            required: ["id", "kind", "sequence", "isShown"]
        ),
        "Parties": page("parties", of: "Party"),
        "Party": object(
            [
                ("code", ["type": "string"]), ("entries", ["type": "integer"]), ("lastRecordedAt", milliseconds),
                ("label", localized),
            ],
            required: ["code", "entries", "label"]
        ),
        "Vocabularies": object(
            [
                (
                    "vocabularies",
                    list(
                        object(
                            [
                                ("name", ["type": "string"]), ("address", ["type": "string"]),
                                ("count", ["type": "integer"]),
                            ],
                            required: ["name", "address"]
                        )
                    )
                )
            ],
            required: ["vocabularies"]
        ),
        "Terms": object(
            [("vocabulary", ["type": "string"]), ("terms", list(reference("Term")))],
            required: ["vocabulary", "terms"]
        ),
        "Term": object(
            [
                ("code", ["type": "string"]), ("label", localized), ("broader", ["type": "string"]),
                ("validFrom", ["type": "string"]), ("validTo", ["type": "string"]),
                ("standing", ["type": "string", "enum": ["confirmed", "unconfirmed"]]), ("source", ["type": "string"]),
            ],
            required: ["code", "label", "standing"]
        ),
        "Measures": page("measures", of: "Measure"),
        "Measure": object(
            [
                ("item", ["type": "string"]), ("party", ["type": "string"]), ("indicator", ["type": "string"]),
                ("value", of("string", "An exact decimal.")),
                ("unit", of("string", "ISO 4217 code for money, otherwise a code of `measure-unit`.")),
                ("place", ["type": "string"]), ("counterpart", ["type": "string"]), ("period", ["type": "string"]),
                ("asOf", ["type": "string"]), ("method", ["type": "string"]), ("label", ["type": "string"]),
                ("occurrence", ["type": "integer"]), ("sequence", ["type": "integer"]),
            ],
            required: ["item", "party", "indicator", "value", "unit"]
        ),
        "Problem": object(
            [
                ("type", ["type": "string"]), ("title", ["type": "string"]), ("status", ["type": "integer"]),
                ("detail", ["type": "string"]),
            ],
            required: ["type", "title", "status"]
        ),
    ]
}
