import CanonicalJSON
import Cooperation
import XMLStream

/// What our own export says beside what IATI has room for, in a namespace of its own.
enum IATIDeclaration {
    /// The namespace of our elements and attributes; IATI 2.03 allows foreign ones everywhere.
    static let namespace = "urn:encuentro:css"
    /// The identifier of a party for which the organisation scheme has none: this and its code.
    static let partyPrefix = "XM-ENCUENTRO-"
    /// The element that holds the exact declaration as canonical JSON.
    static let element = "declaracion"

    /// The exact declaration, where the activity has one and nobody changed the standard's part since.
    static func reading(of activity: XMLNode, place: Place, reporter: () -> Reading.Reporter?) -> Reading? {
        var found: XMLNode?
        activity.forEachChild { if $0.namespace == namespace, $0.localName == element { found = $0 } }
        guard let found, let told = found.value("huella"), told == IATIFingerprint(of: activity).text,
            let json = try? JSON(parsing: found.text), let key = json["key"]?.text,
            let content = json["content"].flatMap({ try? Initiative(json: $0) }),
            let measures = try? (json["measures"]?.array ?? []).map({ try Measure(json: $0) })
        else { return nil }
        return Reading(place: place, reporter: reporter(), key: key, content: content, measures: measures)
    }
}
