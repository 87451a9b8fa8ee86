import CanonicalJSON
import Cooperation
import Localization
import Testing

@Suite("Who owes the next word")
struct CommitmentTests {
    private func owed(_ parties: Words...) -> [Commitment] {
        let dialogue = Dialogue(parties.flatMap(\.entries))
        let isCountry: (PartyCode) -> Bool = { $0.rawValue.count == 2 }
        return settle(dialogue, as: AnyKind(Initiative.self), isCountry: isCountry)
            .commitments(in: dialogue, isCountry: isCountry)
    }

    private let chile = Words("CL").at(1).declares { $0.start = When(code: "2022-03-15") }
    private let colombia = Words("CO").at(2).declares { $0.start = When(code: "2022-04") }

    @Test("A country that others name and that is silent owes its validation, since they first named it")
    func validation() {
        #expect(owed(chile) == [Commitment(party: "CO", matter: .validate, since: 1)])
    }

    @Test("A body that takes part owes nothing: only countries are asked for their word")
    func bodies() {
        let alone = chile.declares { $0.participants = [Participation("CL", "both"), Participation("CAF", "both")] }
        #expect(owed(alone).isEmpty)
    }

    @Test("Of two that differ, the one that spoke first owes an answer")
    func firstToSpeak() {
        #expect(owed(chile, colombia) == [Commitment(party: "CL", matter: .answer(fields: ["start"]), since: 2)])
    }

    @Test("Holding on to one's own value hands the word back")
    func holdingOn() {
        let firm = chile.at(3).takes(Stance(field: "start", .proposes("2022-03-15")))
        #expect(owed(firm, colombia) == [Commitment(party: "CO", matter: .answer(fields: ["start"]), since: 3)])
    }

    @Test("Who lets both values stand owes nothing more; the other one does")
    func lettingBothStand() {
        let calm = chile.at(3).takes(Stance(field: "start", .agreesToDiffer, note: "Cada uno cuenta su viaje."))
        #expect(owed(calm, colombia).map(\.party) == ["CO"])
        #expect(owed(calm, colombia.at(4).takes(Stance(field: "start", .agreesToDiffer))).isEmpty)
    }

    @Test("Accepting the other's value settles it: nobody owes anything")
    func accepting() {
        #expect(owed(chile.at(3).takes(Stance(field: "start", .agrees(with: "2022-04"))), colombia).isEmpty)
    }

    @Test("An objection is to be answered by those it is raised against")
    func objecting() {
        let objects = colombia.at(5).takes(Stance(field: "participants", .objects, note: "No participamos."))
        #expect(
            owed(chile, objects)
                == [Commitment(party: "CL", matter: .answer(fields: ["participants", "start"]), since: 2)]
        )
    }

    @Test("Who objects to the whole has said its word, and the whole is shown as objected to")
    func objectingToTheWhole() {
        let objector = Words("CO").at(2).takes(Stance(field: Stance.whole, .objects, note: "No es nuestra."))
        let dialogue = Dialogue(chile.entries + objector.entries)
        #expect(owed(chile, objector).isEmpty)
        #expect(
            settle(dialogue, as: AnyKind(Initiative.self)) { $0.rawValue.count == 2 }.state == .reserved(by: ["CO"])
        )
    }

    @Test("A later declaration that changes another field does not count as an answer")
    func besideThePoint() {
        let besides = chile.at(3).declares {
            $0.start = When(code: "2022-03-15")
            $0.status = "finished"
        }
        #expect(owed(besides, colombia).map(\.party) == ["CL"])
    }

    @Test("Words of the same moment leave the next word to both")
    func sameMoment() {
        let together = Words("CO").at(1).declares { $0.start = When(code: "2022-04") }
        #expect(owed(chile, together).map(\.party) == ["CL", "CO"])
    }

    @Test("A reminder is due thirty days after the first unanswered word")
    func due() {
        #expect(owed(chile)[0].due == 1 + 2_592_000_000)
    }
}
