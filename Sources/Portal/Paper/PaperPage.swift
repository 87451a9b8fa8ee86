import Cooperation
import HTTPTypes
import HummingbirdCore
import Ledger
import Localization
import Markup

/// A page of the portal as a document of its own: no navigation, no forms, nothing to press.
struct PaperPage {
    let title: String
    let content: Node
    let visit: Visit

    /// For a printer, with the style sheet's drawings; for Word, bare.
    var node: Node {
        html(.lang(visit.language.htmlTag)) {
            head {
                meta(.charset("utf-8"))
                Markup.title { title }
            }
            body {
                if visit.space.role == .exercise {
                    p(.class("invented")) {
                        strong { visit.text("frame.exercise") }
                        " "
                        visit.text("frame.exerciseMeaning")
                    }
                }
                main { content }
            }
        }
    }

    /// As PDF; throws ``PortalError/notFound`` where the program for it is not installed.
    func pdf(named name: String) async throws -> Response {
        guard let printer = visit.house.printer else { throw PortalError.notFound }
        // A plan changes with the ledger, and with the day.
        let state = "\(visit.ledger.catalogueInMemory?.sequence ?? 0)-\(visit.today?.iso ?? "")"
        let bytes = try await printer.document(at: visit.request.uri.path + "?" + state) { node }
        return response(bytes, "application/pdf", "inline; filename=\"\(name).pdf\"")
    }

    /// As Word document; throws as ``pdf(named:)``.
    func word(named name: String) async throws -> Response {
        guard let writer = visit.house.wordWriter else { throw PortalError.notFound }
        return response(
            try await writer.document(node),
            WordWriter.mediaType,
            "attachment; filename=\"\(name).docx\""
        )
    }

    private func response(_ bytes: [UInt8], _ type: String, _ disposition: String) -> Response {
        var response = Response.of(bytes, type: type, language: visit.language.htmlTag)
        response.headers[.contentDisposition] = disposition
        return response
    }
}
