import CanonicalJSON
import Registry

/// The API described for programs (OpenAPI 3.1.0), made from the same list as its page.
struct OpenAPIDocument {
    let space: Space.Role
    let settings: PortalSettings
    /// An item there is, so that the document's examples can be tried.
    let item: String?

    var json: JSON {
        let base = (settings.publicAddress ?? "") + DataLinks(space: space).root
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Encuentro",
                "version": .string(settings.version),
                "summary": "What countries say about their cooperation, who agrees, and every statement behind it.",
                "license": ["name": "Apache 2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": .string(base)]],
            "paths": .object(
                JSONObject(
                    APIEndpoint.all.map { endpoint in
                        let read: JSON = operation(endpoint)
                        let written = Self.writing[endpoint.path]
                        return .init(
                            key: "/" + endpoint.path,
                            value: written.map { ["get": read, "post": $0] } ?? ["get": read]
                        )
                    }
                )
            ),
            "components": [
                "schemas": APISchemas.all,
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private func operation(_ endpoint: APIEndpoint) -> JSON {
        let schema: JSON = ["$ref": .string("#/components/schemas/\(endpoint.schema)")]
        let problem: JSON = [
            "description": "What was wrong, as problem+json (RFC 9457).",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
        return [
            "operationId": .string(endpoint.key.split(separator: ".").last.map(String.init) ?? endpoint.path),
            "summary": .string(endpoint.about),
            "parameters": .array(endpoint.parameters.map(parameter)),
            "responses": [
                "200": ["description": .string(endpoint.about), "content": ["application/json": ["schema": schema]]],
                "304": ["description": "Nothing has changed since the ETag that was sent."],
                "400": problem,
                "404": problem,
            ],
        ]
    }

    private func parameter(_ parameter: APIEndpoint.Parameter) -> JSON {
        var object = JSONObject()
        object["name"] = .string(parameter.name)
        object["in"] = .string(parameter.place.rawValue)
        object["description"] = .string(parameter.about)
        object["required"] = .bool(parameter.isRequired)
        object["example"] = (parameter.name == "id" ? item : parameter.example).map { .string($0) }
        switch parameter.form {
        case .text: object["schema"] = ["type": "string"]
        case .words:
            object["schema"] = ["type": "string", "maxLength": .integer(Int64(InitiativeQuery.maximumText))]
        case .number(let range):
            var schema = JSONObject()
            schema["type"] = "integer"
            schema["minimum"] = .integer(range.lowerBound)
            if range.upperBound < .max { schema["maximum"] = .integer(range.upperBound) }
            object["schema"] = .object(schema)
        case .strings:
            object["schema"] = ["type": "array", "items": ["type": "string"]]
            object["style"] = "form"
            object["explode"] = false
        }
        return .object(object)
    }
}
