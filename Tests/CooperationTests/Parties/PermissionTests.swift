import Cooperation
import Testing

@Suite("Who may do what")
struct PermissionTests {
    /// The table once more, by hand: what each role may do for its own party, for another one, and about no party.
    private static let permitted: [Designation.Role: (own: Set<Right>, other: Set<Right>)] = [
        .titular: ([.declare, .withdraw, .answer, .join, .comment, .designate, .issueToken], []),
        .alternate: ([.declare, .withdraw, .answer, .join, .comment, .designate, .issueToken], []),
        .validator: ([.declare, .withdraw, .answer, .join, .comment], []),
        .editor: ([.declare, .comment], []),
        .communicator: ([.comment], []),
        .secretariat: (
            [.declare, .withdraw, .comment, .followDialogues, .remind, .openEdition, .closeEdition],
            [.followDialogues, .remind]
        ),
        .operatorOfNode: ([.designate, .administer], [.designate, .administer]),
    ]

    @Test("Every right × every role × own, another and no party", arguments: Designation.Role.allCases)
    func table(role: Designation.Role) throws {
        let permitted = try #require(Self.permitted[role])
        let designation = Self.designation(role)
        for right in Right.allCases {
            let own = designation.refusal(of: right, for: "CO", at: 150)
            let other = designation.refusal(of: right, for: "CL", at: 150)
            let none = designation.refusal(of: right, for: nil, at: 150)
            #expect((own == nil) == permitted.own.contains(right), "\(role) \(right) for its own")
            #expect((other == nil) == permitted.other.contains(right), "\(role) \(right) for another")
            #expect((none == nil) == permitted.own.contains(right), "\(role) \(right) for none")
            if !permitted.own.contains(right) { #expect(own == .notInRole(role, right)) }
            if permitted.own.contains(right), !permitted.other.contains(right) { #expect(other == .otherParty("CL")) }
        }
    }

    @Test("No one who answers for no country can make someone who does, but the operator of a node")
    func appointing() {
        for role in Designation.Role.allCases where role != .operatorOfNode {
            let rights = Set(Right.allCases.filter { $0.holders[role] != nil })
            for appointed in role.appoints {
                #expect(rights.contains(.designate))
                for right in Right.allCases where right.holders[appointed] != nil {
                    #expect(rights.contains(right), "\(role) would give \(right), which it has not, by \(appointed)")
                }
            }
        }
    }

    @Test("It holds from its first moment to before its last, and at none once it was ended")
    func moments() {
        let designation = Self.designation(.validator)
        #expect(designation.refusal(of: .answer, for: "CO", at: 99) == .notYet(from: 100))
        #expect(designation.refusal(of: .answer, for: "CO", at: 100) == nil)
        #expect(designation.refusal(of: .answer, for: "CO", at: 199) == nil)
        #expect(designation.refusal(of: .answer, for: "CO", at: 200) == .ended(at: 200))
        let ended = Self.designation(.validator, ended: 150)
        // A clock that is behind does not give the pen back.
        for moment: Int64 in [100, 149, 150, 199] {
            #expect(ended.refusal(of: .answer, for: "CO", at: moment) == .ended(at: 150))
        }
    }

    @Test("A scope of kinds and of sectors or programmes: outside it the right is not there")
    func scope() {
        let scope = Designation.Scope(kinds: ["initiative"], sectors: ["social"], programmes: ["IBERMUSEOS"])
        let designation = Self.designation(.editor, scope: scope)
        func refusal(_ kind: String, _ sectors: Set<String>, _ programmes: Set<String> = []) -> Designation.Refusal? {
            designation.refusal(
                of: .declare,
                for: "CO",
                on: Designation.Subject(kind: kind, sectors: sectors, programmes: programmes),
                at: 150
            )
        }
        #expect(refusal("initiative", ["salud", "social"]) == nil)
        #expect(refusal("initiative", [], ["IBERMUSEOS"]) == nil)
        #expect(refusal("initiative", ["agua"]) == .outOfScope)
        #expect(refusal("initiative", []) == .outOfScope)
        #expect(refusal("programme", ["social"]) == .outOfScope)
        #expect(Designation.Scope().isEverything)
    }

    @Test("A scope reads as it was written")
    func scopeAsJSON() throws {
        for scope in [
            Designation.Scope(), Designation.Scope(kinds: ["initiative"]),
            Designation.Scope(sectors: ["salud", "agua"], programmes: ["X"]),
        ] {
            #expect(try Designation.Scope(json: scope.json) == scope)
        }
    }

    private static func designation(
        _ role: Designation.Role,
        scope: Designation.Scope = .init(),
        ended: Int64? = nil
    ) -> Designation {
        Designation(
            id: Designation.ID("\(role.rawValue)/1"),
            party: "CO",
            role: role,
            scope: scope,
            from: 100,
            to: 200,
            ended: ended,
            appointedBy: StandingDesignation.operatorPeople.id
        )
    }
}
