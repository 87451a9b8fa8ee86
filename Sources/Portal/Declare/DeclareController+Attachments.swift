import Cooperation
import HTTPTypes
import HummingbirdCore
import Interchange
import Ledger
import Localization
import Registry

/// Files that come with the form of a declaration: each becomes a row of its documents.
extension DeclareController {
    /// The name of the input that takes files.
    static let files = "adjunto"

    /// Before a form with files is read: only of those who may declare, and not without end.
    static func admits(_ visit: Visit) async throws {
        let length = visit.request.headers[.contentLength].flatMap { Int($0) }
        guard PostedBody.mediaType(visit.request.headers[.contentType] ?? "") == "multipart/form-data",
            length.map({ $0 > PostedBody.formLimit / 4 }) ?? true, let member = visit.member
        else { return }
        let now = visit.house.settings.now()
        guard member.pens.contains(where: { $0.refusal(of: .declare, at: now) == nil }) else {
            throw PortalError.noDesignation
        }
        guard try await SignInController.accounts(visit).admitsFiles(of: member.signedIn) else {
            throw PortalError.tooManyFiles
        }
    }

    /// Keeps the files of a form and puts them among its documents; what is not taken is a problem of the form.
    static func attach(_ fields: PostedFields, to form: inout Form, _ visit: DesignatedVisit) async throws {
        let chosen = fields.files.filter { $0.field == files && !($0.name.isEmpty && $0.bytes.isEmpty) }
        guard !chosen.isEmpty else { return }
        let accounts = try SignInController.accounts(visit.visit)
        let limit = accounts.policy.attachmentsPerDeclaration
        for file in chosen {
            let rows = form.values.rows(of: "documents")
            let attached = rows.compactMap { AttachmentAddress(form.values["documents.\($0).url"]) }
            do {
                guard attached.count < limit else {
                    form.problems.append(InputProblem(files, .tooManyFiles(limit: limit)))
                    return
                }
                let address = try await accounts.attach(file.bytes, named: file.name, with: visit.pen)
                guard !attached.contains(where: { $0.hash == address.hash }) else { continue }
                let row = (rows.last ?? -1) + 1
                form.values["documents.\(row).url"] = address.text
                form.values["documents.\(row).title.\(visit.visit.language.rawValue)"] = AttachmentName.title(file.name)
            } catch let problem as AttachmentProblem {
                form.problems.append(InputProblem(files, .file(AttachmentName.title(file.name), problem)))
            }
        }
    }

    /// The attachments a form names that are not kept here any more, as problems of their rows.
    static func gone(_ form: Form, _ visit: DesignatedVisit) async throws -> [InputProblem] {
        var problems: [InputProblem] = []
        for row in form.values.rows(of: "documents") {
            let input = "documents.\(row).url"
            guard let address = AttachmentAddress(PostedFields.trimmed(form.values[input])) else { continue }
            if try await visit.visit.ledger.attachment(address.hash) == nil {
                problems.append(InputProblem(input, .fileGone(address.name)))
            }
        }
        return problems
    }
}
