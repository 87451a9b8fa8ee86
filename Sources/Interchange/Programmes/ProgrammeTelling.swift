import CanonicalJSON
import Cooperation

/// How a draft is told: the document, then each of its parts with what is offered instead of what cannot be meant.
struct ProgrammeTelling {
    let kind: Kind
    let key: String

    func reference(_ path: String) -> Reference { Reference(PlanElement.kind, "\(key)/\(path)") }

    /// Reads the draft's dates and hangs them on what they lean on.
    func settle(_ draft: inout ProgrammeDraft) {
        let key = key
        ProgrammeDates.read(&draft)
        ProgrammeReferences.find(&draft) { Reference(PlanElement.kind, "\(key)/\($0)", note: $1) }
        ProgrammeAnchors.hang(&draft) { Reference(PlanElement.kind, "\(key)/\($0)") }
    }

    /// - Parameter meant: slips of the pen, and what each probably stands for.
    func steps(of draft: ProgrammeDraft, whole: JSON, meant: [String: String] = [:]) -> [ReadingStep] {
        let root = Reference(kind, key)
        let parts = draft.parts.map { part in
            var content = part.element
            content.root = root
            content.parent = part.parent.map(reference) ?? root
            var corrected = content
            for (field, when) in part.corrections where field == "when" { corrected.when = when }
            let mended = Self.mended(corrected.json, meant)
            return ReadingStep.telling(
                Telling(
                    place: draft.place(part.line),
                    kind: PlanElement.kind,
                    key: "\(key)/\(part.path)",
                    content: content.json,
                    corrected: mended == content.json ? JSON?.none : .some(mended),
                    problems: part.problems
                )
            )
        }
        let mended = Self.mended(whole, meant)
        let document = Telling(
            place: draft.place(1),
            kind: kind,
            key: key,
            content: whole,
            corrected: mended == whole ? JSON?.none : .some(mended)
        )
        return [.telling(document)] + parts
    }

    /// The content with every slip as it is probably meant.
    private static func mended(_ content: JSON, _ meant: [String: String]) -> JSON {
        switch content {
        case .string(let text):
            var text = text
            for (found, meant) in meant where text.contains(found) {
                text = text.split(separator: found, omittingEmptySubsequences: false).joined(
                    separator: meant
                )
            }
            return .string(text)
        case .array(let elements): return .array(elements.map { mended($0, meant) })
        case .object(let object):
            return .object(
                JSONObject(
                    object.members.map { member in
                        // Keys and references stay what they are.
                        let isText = !["parent", "root", "anchor", "related", "whenText"].contains(member.key)
                        return .init(
                            key: member.key,
                            value: isText ? mended(member.value, meant) : member.value
                        )
                    }
                )
            )
        case .null, .bool, .integer, .real: return content
        }
    }
}
