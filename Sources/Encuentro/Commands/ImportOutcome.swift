import ArgumentParser
import CanonicalJSON
import Cooperation
import Foundation
import Interchange
import Registry

/// What became of all the files of one import.
struct ImportOutcome {
    /// As they were given.
    let files: [String]
    var reports: [ImportReport] = []
    /// What stopped the import before its end.
    var cause: (any Error)?

    /// The files that were not read to their end.
    var unfinished: [String] {
        guard cause != nil else { return [] }
        let names = files.map { URL(fileURLWithPath: $0).lastPathComponent }
        return Array(names.dropFirst(isInterrupted ? reports.count - 1 : reports.count))
    }

    /// Whether the last report is on a file that was stopped half way.
    var isInterrupted = false

    /// 0 all in, 3 some rows left out, 1 nothing done.
    var exitCode: ExitCode? {
        if reports.allSatisfy({ $0.accepted == 0 }) { return ExitCode(1) }
        let isWhole = cause == nil && reports.allSatisfy { $0.rejected == 0 }
        return isWhole && !reports.contains(where: \.hasErrors) ? nil : ExitCode(3)
    }

    /// One object on all files; `interrupted` is only there where something stopped the import.
    var json: JSON {
        func total(_ path: KeyPath<ImportReport, Int>) -> JSON {
            .integer(Int64(reports.reduce(0) { $0 + $1[keyPath: path] }))
        }
        var json: JSON = [
            "added": total(\.added), "changed": total(\.changed), "unchanged": total(\.unchanged),
            "rejected": total(\.rejected), "measuresAdded": total(\.measuresAdded),
            "measuresChanged": total(\.measuresChanged), "measuresUnchanged": total(\.measuresUnchanged),
            "withdrawn": total(\.withdrawn), "offered": total(\.offered), "corrected": total(\.corrected),
            "entries": total(\.entries),
            "dryRun": .bool(reports.contains(where: \.isDryRun)),
            "files": .array(reports.map { ["file": .string($0.file), "sha256": .string($0.hash)] }),
            "missing": .array(reports.flatMap(\.missing).map { .string($0.key) }),
            "changes": .array(
                reports.flatMap { $0.rows(.changed) }.map(\.json)
            ),
            "parts": .object(
                JSONObject(
                    reports.reduce(into: [String: Int]()) { $0.merge($1.levels, uniquingKeysWith: +) }
                        .sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .integer(Int64($0.value))) }
                )
            ),
            "problems": .array(reports.flatMap(\.problems).map(\.json)),
            "furtherProblems": total(\.furtherProblems),
        ]
        if let cause, var object = json.object {
            object["interrupted"] = [
                "reason": .string(FailureSentence(cause).text(Terminal.language)),
                "unfinished": .array(unfinished.map { .string($0) }),
            ]
            json = .object(object)
        }
        return json
    }
}

extension ImportReport {
    fileprivate var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
