import CanonicalJSON

extension OpenAPIDocument {
    /// What a program of a party may do with the token of a designation.
    static let declaring: JSON = [
        "operationId": "declare",
        "summary": .string(
            "Declares initiatives in the name of the token's party: new and changed rows go in, good rows even "
                + "where others are bad. What was declared already adds nothing, so the same request may be sent again."
        ),
        "security": [["token": .array([])]],
        "parameters": [
            [
                "name": "dryRun", "in": "query", "required": false, "schema": ["type": "boolean"],
                "description": "Only tells what would happen.",
            ]
        ],
        "requestBody": [
            "required": true,
            "description": .string(
                "A file as `encuentro import` takes it, told by its content: JSON Lines as `encuentro export "
                    + "--format jsonl` writes them, CSV, XLSX or IATI; 32 MB at most."
            ),
            "content": [
                "application/x-ndjson": ["schema": ["type": "string"]],
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
            "200": [
                "description": "The report: rows added, changed, unchanged and rejected, and each problem.",
                "content": report,
            ],
            "401": problem("The token is not known, was revoked, or its designation has ended."),
            "403": problem("The designation or the token does not carry declaring."),
            "413": problem("The body is too large."),
            "422": ["description": "No row could be taken; the report says why.", "content": report],
        ],
    ]

    private static let report: JSON = [
        "application/json": [
            "schema": [
                "type": "object",
                "properties": [
                    "added": ["type": "integer"], "changed": ["type": "integer"], "unchanged": ["type": "integer"],
                    "rejected": ["type": "integer"], "entries": ["type": "integer"], "dryRun": ["type": "boolean"],
                    "sha256": ["type": "string"], "furtherProblems": ["type": "integer"],
                    "problems": ["type": "array", "items": ["type": "object"]],
                ],
            ]
        ]
    ]

    private static func problem(_ meaning: String) -> JSON {
        [
            "description": .string(meaning),
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
    }
}
