/// A sheet as the workbook lists it.
public struct XLSXSheetInfo: Sendable, Equatable {
    /// The name on the sheet's tab.
    public let name: String
    /// Whether a person who opens the workbook sees the tab.
    public let isHidden: Bool

    let part: String
}
