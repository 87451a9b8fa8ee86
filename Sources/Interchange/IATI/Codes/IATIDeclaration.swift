import CanonicalJSON
import Cooperation
import XMLStream

/// What our own export says beside what IATI has room for, in a namespace of its own.
///
/// The element `css:declaracion` holds the declaration as canonical JSON, and in `huella` the fingerprint of the
/// standard's part beside it. Where that part was edited since, it counts, and the declaration only adds what IATI
/// has no room for.
enum IATIDeclaration {
    /// The namespace of our elements and attributes; IATI 2.03 allows foreign ones everywhere.
    static let namespace = "urn:encuentro:css"
    /// The identifier of a party for which the organisation scheme has none: this and its code.
    static let partyPrefix = "XM-ENCUENTRO-"
    /// `vocabulary-uri` of our sectors.
    static let sectors = "urn:encuentro:css:sectores"
    /// The element that holds the exact declaration.
    static let element = "declaracion"

    /// Whether our own export put the element there only because IATI wants one (`css:supuesto`).
    static func isAssumed(_ node: XMLNode) -> Bool { node.attribute("supuesto", namespace: namespace) != nil }

    /// What an activity holds of ours.
    enum Found {
        /// The declaration, and nobody changed the standard's part since.
        case exact(key: String, content: Initiative, measures: [Measure])
        /// The declaration as it was before someone edited the standard's part.
        case edited(Initiative)
        case nothing
    }

    static func find(in activity: XMLNode) -> Found {
        var found: XMLNode?
        activity.forEachChild { if $0.namespace == namespace, $0.localName == element { found = $0 } }
        guard let found, let json = try? JSON(parsing: found.text),
            let content = json["content"].flatMap({ try? Initiative(json: $0) })
        else { return .nothing }
        guard found.value("huella") == IATIFingerprint(of: activity).text, let key = json["key"]?.text,
            let measures = try? (json["measures"]?.array ?? []).map({ try Measure(json: $0) })
        else { return .edited(content) }
        return .exact(key: key, content: content, measures: measures)
    }

    /// The text of the element: JSON that holds no character XML 1.0 §2.2 forbids.
    static func text(key: String, content: Initiative, measures: [Measure]) -> String {
        var object = JSONObject()
        object["content"] = content.json
        object["key"] = .string(key)
        if !measures.isEmpty { object["measures"] = .array(measures.map(\.json)) }
        let text = JSON.object(object).canonical
        guard text.unicodeScalars.contains(where: { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{FFFE}": escaped += "\\ufffe"
            case "\u{FFFF}": escaped += "\\uffff"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension IATIActivityReader {
    /// Adds what IATI has no room for, from a declaration whose standard part someone edited since.
    mutating func complete(from declared: Initiative) {
        content.modality = declared.modality
        content.level = declared.level
        content.approved = declared.approved
        content.expertDays = declared.expertDays
        content.valuation = declared.valuation
        content.contributions = declared.contributions
        content.legalFramework = declared.legalFramework
        content.requestedBy = declared.requestedBy
        content.triangularAgreement = declared.triangularAgreement
        content.programme = declared.programme
        content.remarks = declared.remarks
    }
}
