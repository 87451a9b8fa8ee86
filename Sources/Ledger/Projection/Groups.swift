import SQLStore

/// Which items are told as one: connected by `same` links that someone confirmed and nobody concerned refuses.
struct Groups {
    let connection: any SQLConnection

    /// Groups the given items anew, with whatever they are connected to.
    ///
    /// The head of a group is the item that was told first. Gives the numbers of all items looked at.
    func regroup(_ numbers: Set<Int64>) throws -> Set<Int64> {
        var remaining = numbers
        var seen = Set<Int64>()
        while let start = remaining.min() {
            let component = try component(of: start)
            let head = component.min() ?? start
            for number in component.sorted() {
                try connection.execute("UPDATE item SET head = \(head) WHERE number = \(number) AND head <> \(head)")
            }
            seen.formUnion(component)
            remaining.subtract(component)
        }
        return seen
    }

    private func component(of start: Int64) throws -> Set<Int64> {
        var component: Set<Int64> = [start]
        var frontier = [start]
        while let number = frontier.popLast() {
            for neighbour in try neighbours(of: number) where component.insert(neighbour).inserted {
                frontier.append(neighbour)
            }
        }
        return component
    }

    /// Items joined directly to this one: a confirmation stands, and no refusal does.
    private func neighbours(of number: Int64) throws -> [Int64] {
        let rows = try connection.rows(
            """
            SELECT other.number, link.verdict
            FROM item AS this JOIN link ON link.item = this.item OR link.other = this.item
            JOIN item AS other
              ON other.item = CASE WHEN link.item = this.item THEN link.other ELSE link.item END
            WHERE this.number = \(number) AND link.relation = 'same'
            """
        )
        var verdicts: [Int64: Set<String>] = [:]
        for row in rows { verdicts[try row.int(0), default: []].insert(try row.text(1)) }
        return verdicts.filter { $0.value.contains("confirmed") && !$0.value.contains("refused") }.keys.sorted()
    }
}
