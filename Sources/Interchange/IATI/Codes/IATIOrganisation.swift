/// An organisation as an IATI file names it, and what we recognise in it.
struct IATIOrganisation {
    /// Its identifier as written; empty without one.
    let reference: String
    let name: String
    /// OrganisationType code.
    let type: String?
    /// The body of our `organisations` vocabulary that it is.
    let body: String?
    /// The country it belongs to, as far as its identifier or name tells.
    let country: String?
    let isMultilateral: Bool
    /// Reports what others did (`secondary-reporter`), as a regional secretariat does.
    let isSecondary: Bool

    /// Whether it is of a government: by its type, or by being named as a country.
    var isGovernment: Bool {
        switch type {
        case "10", "11", "15": true
        case nil: country != nil
        default: false
        }
    }

    /// The party it acts for: itself where we know it, else the country whose government it is of.
    var party: String? { body ?? (isGovernment ? country : nil) }

    /// What spreadsheets leave behind where a name is missing.
    static func isBlankName(_ name: String) -> Bool {
        switch name {
        case "", "nan", "NaN", "null", "None", "N/A", "n/a", "-": true
        default: false
        }
    }
}
