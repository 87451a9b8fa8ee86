import CanonicalJSON
import Cooperation
import Ledger

extension Registry {
    /// What a content is about, as far as scopes of designations ask.
    func subject(kind: String, _ content: JSON) -> Designation.Subject {
        subject(
            kind: kind,
            ["sector", "secondarySector"].compactMap { content[$0]?.text },
            content[programmeField(kind)]?.text
        )
    }

    func subject(of view: ItemView) -> Designation.Subject {
        subject(
            kind: view.kind.kind.name,
            ["sector", "secondarySector"].compactMap { view.settlement[$0]?.value.text },
            view.settlement[programmeField(view.kind.kind.name)]?.value.text
        )
    }

    /// Where an item says what programme it belongs to; a programme is its own.
    private func programmeField(_ kind: String) -> String { kind == Programme.kind.name ? "code" : "programme" }

    private func subject(kind: String, _ sectors: [String], _ programme: String?) -> Designation.Subject {
        let areas = vocabularies["sectors"]
        return Designation.Subject(
            kind: kind,
            sectors: Set(sectors + sectors.compactMap { areas[$0]?.broader }),
            programmes: Set([programme].compactMap { $0 }.filter { !$0.isEmpty })
        )
    }
}
