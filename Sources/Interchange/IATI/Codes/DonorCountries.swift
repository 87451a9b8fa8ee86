/// The countries of the Development Assistance Committee, and the numbers DAC gives to countries.
///
/// The lists are from memory of DAC's code lists and unconfirmed; the European Union, a member too, is a body here.
enum DonorCountries {
    private static let members: Set<String> = [
        "AT", "AU", "BE", "CA", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HU", "IE", "IS", "IT",
        "JP", "KR", "LT", "LU", "NL", "NO", "NZ", "PL", "PT", "SE", "SI", "SK", "US",
    ]

    /// DAC donor and recipient numbers of the countries that are likely in files about Latin America.
    private static let numbers: [Int: String] = [
        1: "AT", 2: "BE", 3: "DK", 4: "FR", 5: "DE", 6: "IT", 7: "NL", 8: "NO", 9: "PT", 10: "SE", 11: "CH", 12: "GB",
        18: "FI", 20: "IS", 21: "IE", 22: "LU", 40: "GR", 50: "ES", 61: "SI", 68: "CZ", 69: "SK", 75: "HU", 76: "PL",
        82: "EE", 84: "LT", 301: "CA", 302: "US", 701: "JP", 742: "KR", 801: "AU", 820: "NZ",
        336: "CR", 338: "CU", 340: "DO", 342: "SV", 347: "GT", 349: "HT", 351: "HN", 354: "JM", 358: "MX", 364: "NI",
        366: "PA", 425: "AR", 428: "BO", 431: "BR", 434: "CL", 437: "CO", 440: "EC", 451: "PY", 454: "PE", 460: "UY",
        463: "VE",
    ]

    /// Whether the country gives official development assistance as a member of the committee.
    static func isMember(_ country: String) -> Bool { members.contains(country) }

    /// The country behind a DAC number of at most three digits.
    static func country(number: Int) -> String? { numbers[number] }
}
