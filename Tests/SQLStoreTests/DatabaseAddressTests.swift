import SQLStore
import Testing

@Suite("Database addresses")
struct DatabaseAddressTests {
    @Test(
        "Both engines' addresses are read",
        arguments: [
            ("sqlite:/var/lib/encuentro/ledger.sqlite", .sqlite(path: "/var/lib/encuentro/ledger.sqlite")),
            ("sqlite:ledger.sqlite", .sqlite(path: "ledger.sqlite")),
            ("sqlite::memory:", .sqlite(path: ":memory:")),
            ("postgres://h/db", .postgreSQL(connection: "postgres://h/db", schema: nil)),
            ("postgresql://h/db?schema=sur", .postgreSQL(connection: "postgresql://h/db", schema: "sur")),
            (
                "postgres://u:p@h:5433/db?sslmode=require&schema=a_1&connect_timeout=3",
                .postgreSQL(connection: "postgres://u:p@h:5433/db?sslmode=require&connect_timeout=3", schema: "a_1")
            ),
        ] as [(String, DatabaseAddress)]
    )
    func accepted(text: String, address: DatabaseAddress) throws {
        #expect(try DatabaseAddress(text) == address)
    }

    @Test(
        "Others are refused with the reason",
        arguments: [
            ("", .unknownScheme), ("/var/lib/x.sqlite", .unknownScheme), ("mysql://h/db", .unknownScheme),
            ("sqlite:", .missingPath), ("postgres://h/db?schema=", .invalidSchema("")),
            ("postgres://h/db?schema=Sur", .invalidSchema("Sur")), ("postgres://h/db?schema=1a", .invalidSchema("1a")),
            ("postgres://h/db?schema=a;b", .invalidSchema("a;b")),
            ("postgres://h/db?schema=a&schema=b", .repeatedSchema),
        ] as [(String, SQLError.AddressFault)]
    )
    func refused(text: String, fault: SQLError.AddressFault) {
        #expect(throws: SQLError.invalidAddress(fault)) { try DatabaseAddress(text) }
    }

    @Test(
        "No password is ever shown",
        arguments: [
            ("postgres://u:hush@h:5432/db?schema=s", "postgresql://h:5432/db?schema=s"),
            ("postgres://u:hu@sh@h/db", "postgresql://h/db"),
            ("postgres://u:hu/sh@h/db", "postgresql://h/db"),
            ("postgres://u:hu?sh@h/db", "postgresql://…"),
            ("postgres://h/db?user=u&password=hush", "postgresql://h/db"),
            ("postgres://h/db?password=hu@sh", "postgresql://…"),
        ]
    )
    func description(text: String, expected: String) throws {
        let address = try DatabaseAddress(text)
        #expect(address.description == expected)
        #expect(String(reflecting: address) == expected)
        var dumped = ""
        dump(address, to: &dumped)
        #expect(!dumped.contains("sh"))
    }
}
