/// How a number is written for a reader; the caller brings the language and the region.
public typealias NumberText = @Sendable (Double) -> String

/// A number with at most one decimal and a point, for callers without a region.
public let plainNumberText: NumberText = { $0.short }
