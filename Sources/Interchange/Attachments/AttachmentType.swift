/// What a file that is attached can be; told by what stands in it, never by its name or what a browser says of it.
public enum AttachmentType: String, Sendable, Hashable, CaseIterable {
    case pdf, png, jpeg, webp
    case docx, xlsx, pptx, odt, ods, odp
    case csv, text

    /// The endings a name of this type may have; the first is the usual one.
    public var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg"]
        case .text: ["txt"]
        default: [rawValue]
        }
    }

    /// As IANA registers it.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .csv: "text/csv"
        case .text: "text/plain"
        }
    }
}

/// Why a file is not taken.
public enum AttachmentProblem: Error, Sendable, Hashable {
    case empty
    /// More bytes than one file may have.
    case tooLarge(limit: Int)
    /// It is none of the types there are.
    case unknownType
    /// An office file of before 2007, in which macros cannot be told apart.
    case oldOffice
    /// It holds programs.
    case macros
    /// It begins as one of the types and is not whole, or is two things at once.
    case damaged(AttachmentType?)
    /// Its name says something else than its content.
    case mismatch(ending: String, AttachmentType)
}
