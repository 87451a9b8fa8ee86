import CanonicalJSON
import Cooperation

extension OpenAPIDocument {
    /// What a program of a party may do with the token of a designation, by the path it does it under.
    static let writing: [String: JSON] = ["items": declaring, "items/{id}/statements": saying]

    private static let declaring: JSON = [
        "operationId": "declare",
        "summary": .string(
            "Declares initiatives in the name of the token's party: new and changed rows go in, good rows even "
                + "where others are bad. What was declared already adds nothing, so the same request may be sent again."
        ),
        "security": security,
        "parameters": [
            [
                "name": "dryRun", "in": "query", "required": false, "schema": ["type": "boolean"],
                "description": "Only tells what would happen.",
            ],
            repeating,
        ],
        "requestBody": [
            "required": true,
            "description": .string(
                "A file as `encuentro import` takes it, told by its content: JSON Lines as `encuentro export "
                    + "--format jsonl` writes them, CSV, XLSX or IATI; 32 MB at most."
            ),
            "content": [
                "application/x-ndjson": [
                    "schema": ["type": "string"],
                    "example": .string(
                        #"{"code":"CL-7","content":{"title":{"es":"Bancos de leche humana"},"sector":"salud"}}"#
                    ),
                ],
                "text/csv": [
                    "schema": ["type": "string"],
                    "example": .string(
                        "Código;Título;Oferente;Receptor;Modalidad;Sector;Fecha de inicio\nCL-7;Bancos de "
                            + "leche humana;Chile;Paraguay;Bilateral;Salud;2021"
                    ),
                ],
                "application/xml": ["schema": ["type": "string"]],
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [
                    "schema": ["type": "string", "format": "binary"]
                ],
            ],
        ],
        "responses": [
            "200": ["description": "The report, row by row.", "content": content("ImportReport")],
            "400": problem("The address or the Idempotency-Key cannot be read."),
            "401": problem("The token is not known, was revoked, or its designation has ended."),
            "403": problem("The designation or the token does not carry declaring."),
            "409": underWay,
            "413": problem("The body is too large."),
            "422": [
                "description": "No row could be taken; the report says why. Or the key was used for another request.",
                "content": content("ImportReport"),
            ],
        ],
        "x-codeSamples": [
            sample(
                """
                curl -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: 2026-11-21-0412" \\
                     --data-binary @chile.csv "$SERVER/items?dryRun=true"
                """
            )
        ],
    ]

    private static let saying: JSON = [
        "operationId": "say",
        "summary": .string(
            "Says one thing of an item in the name of the token's party: a word on a field, the joining with another "
                + "party's item, that what stands is recognised, or that its own declaration is taken back."
        ),
        "security": security,
        "parameters": [
            [
                "name": "id", "in": "path", "required": true, "schema": ["type": "string"],
                "description": "The item's address.",
            ],
            repeating,
        ],
        "requestBody": [
            "required": true,
            "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Said"], "examples": examples]],
        ],
        "responses": [
            "200": [
                "description": "The item as it stands now, as the token's party may see it.",
                "content": content("Item"),
            ],
            "400": problem("There is no such field, it cannot hold that value, or the key cannot be read."),
            "401": problem("The token is not known, was revoked, or its designation has ended."),
            "403": problem("The designation or token does not carry the act, or the party takes no part in the item."),
            "404": problem("There is no such item."),
            "409": problem("Another party has spoken since `seen`; or the same request is still being answered."),
            "422": problem("The body is not an act; the detail says where. Or the key was used for another request."),
        ],
        "x-codeSamples": [
            sample(
                """
                curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
                     -d '{"act":"stance","seen":1204,"stance":{"field":"end","position":"agrees","value":"2024-01"}}' \\
                     "$SERVER/items/$ITEM/statements"
                """
            )
        ],
    ]

    /// One act of each kind.
    private static let examples: JSON = [
        "agree": example(
            "Takes the other party's value of a field for its own",
            ["act": "stance", "seen": 1204, "stance": ["field": "end", "position": "agrees", "value": "2024-01"]]
        ),
        "propose": example(
            "Proposes another value",
            ["act": "stance", "stance": ["field": "end", "position": "proposes", "value": "2023-12"]]
        ),
        "differ": example(
            "Lets both values stand",
            ["act": "stance", "stance": ["field": "end", "note": "Dos cierres.", "position": "differs"]]
        ),
        "object": example(
            "Objects to the whole",
            ["act": "stance", "stance": ["field": "*", "note": "No participamos.", "position": "objects"]]
        ),
        "recognise": example("Recognises what Chile tells as its own word", ["act": "recognise", "from": "CL"]),
        "join": example(
            "Says that another item is the same initiative",
            ["act": "link", "link": ["other": "07xj2m4k9q1t", "relation": "same", "verdict": "confirmed"]]
        ),
        "withdraw": example("Takes its declaration back", ["act": "withdraw", "reason": "Se canceló."]),
    ]

    private static func example(_ summary: String, _ value: JSON) -> JSON {
        ["summary": .string(summary), "value": value]
    }

    private static let security: JSON = [["token": .array([])]]

    private static let repeating: JSON = [
        "name": "Idempotency-Key", "in": "header", "required": false,
        "schema": ["type": "string", "minLength": 1, "maxLength": .integer(Int64(RepeatableRequest.longest))],
        "description": .string(
            "A name of your own for this request: sent again within 48 hours it is answered as the first time, with "
                + "`Idempotency-Replayed: true`, and nothing is written twice."
        ),
    ]

    private static let underWay = problem("A request with that Idempotency-Key is still being answered.")

    private static func sample(_ source: String) -> JSON {
        ["lang": "Shell", "label": "curl", "source": .string(source)]
    }

    private static func content(_ schema: String) -> JSON {
        ["application/json": ["schema": ["$ref": .string("#/components/schemas/\(schema)")]]]
    }

    private static func problem(_ meaning: String) -> JSON {
        [
            "description": .string(meaning),
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
    }
}
