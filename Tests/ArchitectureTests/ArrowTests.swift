import Testing

@Suite("The arrows between targets")
struct ArrowTests {
    @Test("Every target of the manifest has its place in the house, and no place is empty")
    func everyTargetHasAPlace() throws {
        let shipped = try Set(Manifest.read().shipped.map(\.name))
        let placed = Set(Floor.allCases.flatMap(\.targets))

        #expect(shipped.subtracting(placed).sorted() == [], "in Package.swift, on no floor")
        #expect(placed.subtracting(shipped).sorted() == [], "on a floor, not in Package.swift")
    }

    @Test("An arrow of the manifest points down")
    func arrowsPointDown() throws {
        for target in try Manifest.read().shipped {
            for other in target.targets {
                let (from, to) = (Position(of: target.name), Position(of: other))
                #expect(isBelow(to, from), "\(target.name) → \(other)")
            }
        }
    }

    @Test("What is reserved to one target is a dependency of no other")
    func reservedProducts() throws {
        for target in try Manifest.read().shipped {
            for name in target.products + target.targets {
                guard let holders = Reserved.modules[name] else { continue }
                #expect(holders.contains(target.name), "\(target.name) depends on \(name)")
            }
        }
    }

    @Test("The domain rests on canonical JSON and languages alone")
    func domainRestsOnLittle() throws {
        let domain = try #require(try Manifest.read().shipped.first { $0.name == "Cooperation" })

        #expect(Set(domain.targets).subtracting(Reserved.domain) == [])
        #expect(domain.products == [])
    }

    private func isBelow(_ lower: Position?, _ upper: Position?) -> Bool {
        guard let lower, let upper else { return false }
        return lower < upper
    }
}
