/// The members of a JSON object, kept in the order of their keys.
///
/// Keys are ordered by their UTF-8 bytes. RFC 8785 orders by UTF-16 units; the two agree
/// for every key outside the surrogate range, and ours are ASCII.
public struct JSONObject: Sendable, Hashable {
    /// One name with its value.
    public struct Member: Sendable, Hashable {
        public let key: String
        public let value: JSON

        public init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// The members, sorted by key; no key stands twice.
    public private(set) var members: [Member]

    /// Makes an object; of members with the same key the last one stays.
    public init(_ members: [Member] = []) {
        self.members = members
        guard !Self.isSorted(members) else { return }
        var latest: [String: Int] = [:]
        for (index, member) in members.enumerated() { latest[member.key] = index }
        self.members = latest.values.map { members[$0] }.sorted { $0.key < $1.key }
    }

    private static func isSorted(_ members: [Member]) -> Bool {
        var index = 1
        while index < members.count {
            guard members[index - 1].key < members[index].key else { return false }
            index += 1
        }
        return true
    }

    /// The value of that name; setting nil takes the member away.
    public subscript(key: String) -> JSON? {
        get { members.first { $0.key == key }?.value }
        set {
            if let index = members.firstIndex(where: { $0.key >= key }) {
                if members[index].key == key { members.remove(at: index) }
                if let newValue { members.insert(Member(key: key, value: newValue), at: index) }
            } else if let newValue {
                members.append(Member(key: key, value: newValue))
            }
        }
    }

    /// Whether there is no member.
    public var isEmpty: Bool { members.isEmpty }
}
