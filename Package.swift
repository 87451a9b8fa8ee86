// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A target of ours: the same settings for every one, and only what it names may be imported.
func target(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a target.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: settings)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

// Floors from the ground up; an arrow may only point to a floor above it in this file (tested by ArrowsTests).
let package = Package(
    name: "encuentro",
    products: [.executable(name: "encuentro", targets: ["Encuentro"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    ],
    targets: [
        // System: C libraries as Debian ships them.
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

        // Foundations: each usable alone, none knows of cooperation.
        target("CanonicalJSON"),
        target("Localization"),
        target("TextAnalysis", ["Localization", "CStemmer"]),
        target("XMLStream", ["CXML2"]),
        target("Tabular", ["XMLStream", "CZlib"]),
        target("SQLStore"),
        target("SQLite", ["SQLStore", .product(name: "GRDB", package: "GRDB.swift")]),
        target("PostgreSQL", ["SQLStore", "CLibPQ"]),
        target("Markup"),
        target("Figures", ["Markup", "CQREncode"]),
        target("Credentials", ["CArgon2", crypto]),
        target("Mail", ["CCurl"]),
        target("OuterPrograms"),

        // Domain: the nouns and their rules; no file, no clock, no chance.
        target("Cooperation", ["CanonicalJSON", "Localization"]),

        // Formats: between files and the domain.
        target(
            "Interchange",
            ["CanonicalJSON", "Cooperation", "Localization", "Tabular", "TextAnalysis", "XMLStream"]
        ),
        target("Compilation", ["Cooperation", "Tabular"], resources: [.copy("Resources")]),

        // Memory: the ledger, people, and all SQL.
        target(
            "Ledger",
            ["CanonicalJSON", "Cooperation", "Localization", "SQLStore", "TextAnalysis", crypto]
        ),
        target("People", ["CanonicalJSON", "Cooperation", "Localization", "SQLStore"]),

        // Acts: who may do what, and what it appends.
        target(
            "Registry",
            [
                "CanonicalJSON", "Compilation", "Cooperation", "Credentials", "Interchange", "Ledger", "Localization",
                "OuterPrograms", "People", "PostgreSQL", "SQLStore", "SQLite", "Tabular", "TextAnalysis",
            ]
        ),

        // Delivery: pages, data and the command.
        target(
            "Portal",
            [
                "CanonicalJSON", "Compilation", "Cooperation", "Credentials", "CZlib", "Figures", "Interchange",
                "Ledger", "Localization", "Mail", "Markup", "OuterPrograms", "People", "Registry", "Tabular",
                "TextAnalysis",
                hummingbird,
            ],
            resources: [.copy("Resources")]
        ),
        .executableTarget(
            name: "Encuentro",
            dependencies: [
                "CanonicalJSON", "CMalloc", "Compilation", "Cooperation", "Credentials", "Interchange", "Ledger",
                "Localization", "Mail", "People", "Portal", "Registry", "SQLStore", hummingbird,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        // What tests of several targets lean on; not shipped.
        .target(name: "TestSupport", dependencies: ["Tabular"], path: "Tests/Support", swiftSettings: settings),
        tests("CanonicalJSON", ["CanonicalJSON", "TestSupport"]),
        tests("Localization", ["Localization"]),
        tests("TextAnalysis", ["Localization", "TextAnalysis"]),
        tests("XMLStream", ["TestSupport", "XMLStream"]),
        tests("Tabular", ["Tabular", "TestSupport", "XMLStream"]),
        tests("SQLStore", ["PostgreSQL", "SQLStore", "SQLite"]),
        tests("SQLite", ["SQLStore", "SQLite"]),
        tests("PostgreSQL", ["PostgreSQL", "SQLStore"]),
        tests("Markup", ["Markup"]),
        tests("Figures", ["Figures", "Markup", "TestSupport"]),
        tests("Credentials", ["Credentials"]),
        tests("Mail", ["Mail"]),
        tests("OuterPrograms", ["OuterPrograms"]),
        tests("Cooperation", ["CanonicalJSON", "Cooperation", "Localization", "TestSupport"]),
        tests(
            "Interchange",
            [
                "CanonicalJSON", "Compilation", "Cooperation", "Interchange", "Localization", "Tabular", "TestSupport",
                "XMLStream",
            ]
        ),
        tests(
            "Ledger",
            ["CanonicalJSON", "Cooperation", "Ledger", "Localization", "PostgreSQL", "SQLStore", "SQLite"]
        ),
        tests(
            "People",
            ["CanonicalJSON", "Cooperation", "Localization", "People", "PostgreSQL", "SQLStore", "SQLite"]
        ),
        tests(
            "Registry",
            [
                "CanonicalJSON", "Compilation", "Cooperation", "Credentials", "Interchange", "Ledger", "Localization",
                "OuterPrograms", "People", "PostgreSQL", "Registry", "SQLStore", "SQLite", "Tabular",
                "TestSupport",
            ]
        ),
        tests(
            "Portal",
            [
                "CanonicalJSON", "Compilation", "Cooperation", "Credentials", "Ledger", "Localization", "Mail",
                "Markup", "OuterPrograms", "People", "Portal", "Registry", "SQLite", "Tabular", "TestSupport",
                hummingbird,
            ]
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
