import CanonicalJSON
import Compilation
import Cooperation
import Credentials
import Ledger
import Localization
import People
import Registry
import SQLite

@testable import Portal

/// A small ledger to look at: a few initiatives told by one, two or three parties, and a published series.
struct Fixture {
    /// A fixed moment: 21 November 2026, 10:42 UTC.
    static let now: Int64 = 1_795_257_720_000

    let ledger: Ledger
    let people: People
    let accounts: Accounts
    /// The clock of its portals.
    var clock: @Sendable () -> Int64 = { Self.now }

    /// A ledger with nothing in it.
    static func empty() async throws -> Fixture {
        let database = try SQLiteDatabase(path: ":memory:")
        let ledger = try await LedgerOpening.open(database, vocabularies: try Shipped.vocabularies())
        let accounts = Accounts(
            Registry(ledger: ledger, now: { Self.now }),
            key: try SealingKey([UInt8](repeating: 7, count: SealingKey.length)),
            hasher: try PasswordHasher(cost: .init(memory: 64, passes: 1))
        )
        return Fixture(ledger: ledger, people: accounts.people, accounts: accounts)
    }

    /// A ledger with some of everything a list shows.
    static func filled() async throws -> Fixture {
        let fixture = try await empty()
        try await fixture.fill()
        return fixture
    }

    func portal(exercise: Fixture? = nil, settings: PortalSettings = .quiet) throws -> Portal {
        try Portal(
            spaces: [Space(.main, ledger, accounts: accounts)] + (exercise.map { [Space(.exercise, $0.ledger)] } ?? []),
            settings: settings
        )
    }

    static let water = ItemID(kind: "initiative", party: "CL", key: "agua")

    private func fill() async throws {
        try await declare("CL", "agua", as: Self.water) { $0.objective = LocalizedText("Cuidar el agua", .es) }
        try await declare("CO", "agua", as: Self.water) { $0.end = When(code: "2024-01") }
        try await declare("BR", "leche") { initiative in
            initiative.title = LocalizedText("Bancos de leite humano, fase II", .pt)
            initiative.modality = "triangular"
            initiative.participants = [
                Participation("BR", "first-provider"), Participation("DE", "second-provider"),
                Participation("PY", "triangular-recipient"),
            ]
            initiative.sector = "salud"
            initiative.goal = "3"
            initiative.start = When(code: "2019")
            initiative.end = When(code: "2021")
        }
        for number in 1...60 {
            try await declare("AR", "serie-\(number)") { initiative in
                initiative.title = LocalizedText("Suelos sanos <\(number)> & \"fértiles\"", .es)
                initiative.participants = [Participation("AR", "provider"), Participation("BO", "recipient")]
                initiative.sector = "agropecuario"
                initiative.goal = "2"
                initiative.start = When(code: "\(2000 + number % 20)-03")
            }
        }
        let series = ItemID(kind: "series", party: "COMPILACION", key: "s")
        var content = Series()
        content.title = LocalizedText("Participaciones", .es)
        content.code = "s"
        content.publisher = "SEGIB"
        try await say("COMPILACION", series, .declare(kind: Series.kind.name, key: "s", content: content.json))
        try await say(
            "COMPILACION",
            series,
            .measure(
                ["CL", "CO", "CU"].enumerated().flatMap { index, country in
                    (2020...2024).map { year in
                        Measure(
                            indicator: "participations",
                            value: Quantity(units: Int64(10 * (index + 1) + year - 2020)),
                            unit: "participation",
                            place: country,
                            period: When(code: String(year))
                        )
                    }
                }
            ),
            source: Source(name: "SEGIB, serie 2020-2024")
        )
        try await ledger.catalogue()
    }

    /// Has a party declare an initiative of Chile for Colombia, changed as given.
    func declare(
        _ party: PartyCode,
        _ key: String,
        as item: ItemID? = nil,
        at moment: Int64 = Self.now,
        _ change: (inout Initiative) -> Void
    ) async throws {
        var content = Initiative()
        content.title = LocalizedText("Gestión del agua en cuencas andinas", .es)
        content.modality = "bilateral"
        content.level = "project"
        content.participants = [Participation("CL", "provider"), Participation("CO", "recipient")]
        content.sector = "medio-ambiente"
        content.goal = "6"
        content.status = "finished"
        content.start = When(code: "2022-03")
        content.end = When(code: "2023-11")
        change(&content)
        try await say(
            party,
            item ?? ItemID(kind: "initiative", party: party, key: key),
            .declare(kind: Initiative.kind.name, key: key, content: content.json),
            source: Source(name: "planilla.csv", row: 19),
            at: moment
        )
    }

    func say(_ party: PartyCode, _ item: ItemID, _ act: Act, source: Source? = nil, at moment: Int64 = Self.now)
        async throws
    {
        try await ledger.append(
            [Statement(party: party, designation: "test", item: item, act: act, source: source)],
            now: moment
        )
    }
}

extension PortalSettings {
    /// Without a line for each request.
    static var quiet: PortalSettings {
        var settings = PortalSettings()
        settings.logsRequests = false
        return settings
    }
}
