import CanonicalJSON
import Cooperation
import Ledger

/// One item as data: the settled content and every party's position on every field.
struct ItemJSON {
    let json: JSON

    init(_ view: ItemView, links: Links) {
        let settlement = view.settlement
        var object = JSONObject()
        object["id"] = .string(view.item.rawValue)
        object["head"] = .string(view.head.rawValue)
        object["kind"] = .string(view.kind.kind.name)
        object["address"] = .string(links.item(view.head, kind: view.kind.kind.name))
        object["members"] = .array(
            view.members.map {
                ["item": .string($0.item.rawValue), "key": .string($0.key), "party": .string($0.party.rawValue)]
            }
        )
        object["agreement"] = .string(settlement.state.name)
        object["agreedFields"] = .integer(Int64(settlement.agreedCount))
        object["comparableFields"] = .integer(Int64(settlement.comparableCount))
        object["declaredBy"] = .array(settlement.declaredBy.map { .string($0.rawValue) })
        object["sequence"] = view.entries.last.map { .integer($0.sequence) }
        object["content"] = .object(settlement.content)
        object["fields"] = .array(settlement.fields.map(Self.field))
        json = .object(object)
    }

    private static func field(_ field: Settlement.FieldSettlement) -> JSON {
        var object = JSONObject()
        object["name"] = .string(field.field.name)
        object["state"] = .string(field.state.name)
        switch field.state {
        case .pending(let parties): object["waitingFor"] = .array(parties.map { .string($0.rawValue) })
        case .reserved(let parties): object["reservedBy"] = .array(parties.map { .string($0.rawValue) })
        case .oneSided, .agreed, .differing, .agreedToDiffer, .collected: break
        }
        object["value"] = field.value
        object["positions"] = .array(field.positions.map(position))
        if field.positions.isEmpty { object["inValidation"] = true }
        return .object(object)
    }

    private static func position(_ position: Settlement.Position) -> JSON {
        var object = JSONObject()
        object["party"] = .string(position.party.rawValue)
        object["told"] = position.told
        object["held"] = position.held
        object["note"] = position.stance?.note.map { .string($0) }
        object["recordedAt"] = .integer(position.recordedAt)
        object["source"] = position.source?.json
        return .object(object)
    }
}
