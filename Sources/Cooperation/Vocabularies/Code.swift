import CanonicalJSON
import Localization

/// Names the vocabulary that a ``Code`` belongs to.
public protocol VocabularyName: Sendable {
    static var vocabulary: String { get }
}

/// A code of one vocabulary; that it is a known one is checked where it enters, not here.
public struct Code<Name: VocabularyName>: Sendable, Hashable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
}

extension Code: FieldValue {
    public static var form: FieldForm { .code(vocabulary: Name.vocabulary) }

    public init(json: JSON) throws {
        guard let text = json.text else { throw JSONError.mismatch(path: Name.vocabulary, expected: "string") }
        rawValue = text
    }

    public var json: JSON? { .string(rawValue) }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        vocabularies.label(rawValue, in: Name.vocabulary, language)
    }
}

public enum Modality: VocabularyName { public static let vocabulary = "modality" }
public enum Level: VocabularyName { public static let vocabulary = "level" }
public enum Role: VocabularyName { public static let vocabulary = "role" }
public enum Status: VocabularyName { public static let vocabulary = "status" }
public enum Sector: VocabularyName { public static let vocabulary = "sectors" }
public enum Goal: VocabularyName { public static let vocabulary = "sdg" }
public enum Target: VocabularyName { public static let vocabulary = "sdg-targets" }
public enum TriangularAgreement: VocabularyName { public static let vocabulary = "triangular-agreement" }
public enum ContributionKind: VocabularyName { public static let vocabulary = "contribution-kind" }
public enum ValuationMethod: VocabularyName { public static let vocabulary = "valuation-method" }
public enum RequestOrigin: VocabularyName { public static let vocabulary = "request-origin" }
public enum DocumentCategory: VocabularyName { public static let vocabulary = "document-category" }
public enum OrganisationType: VocabularyName { public static let vocabulary = "organisation-type" }
public enum ProgrammeType: VocabularyName { public static let vocabulary = "pipa-type" }
public enum Space: VocabularyName { public static let vocabulary = "space" }
public enum Country: VocabularyName { public static let vocabulary = "countries" }
public enum Confirmation: VocabularyName { public static let vocabulary = "confirmation" }
public enum SummitProcess: VocabularyName { public static let vocabulary = "summit-process" }
public enum InstrumentType: VocabularyName { public static let vocabulary = "instrument-type" }
public enum MandateVerb: VocabularyName { public static let vocabulary = "mandate-verb" }
public enum PlanLevel: VocabularyName { public static let vocabulary = "plan-level" }
public enum ResultType: VocabularyName { public static let vocabulary = "result-type" }
public enum BudgetSourceType: VocabularyName { public static let vocabulary = "budget-source" }
public enum FollowUpState: VocabularyName { public static let vocabulary = "follow-up-state" }
public enum HostChoice: VocabularyName { public static let vocabulary = "host-choice" }
