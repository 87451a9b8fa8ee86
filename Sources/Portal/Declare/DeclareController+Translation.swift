import Cooperation
import HummingbirdCore
import Localization
import Logging
import OuterPrograms
import Registry

/// A machine's draft of what is missing in a language, put into the form for a person to look over.
extension DeclareController {
    /// Puts a draft into an input such as `title.pt`, made of the wording in a language that nobody translated by machine.
    static func translate(_ input: String, _ form: Form, _ visit: DesignatedVisit) async throws -> Response {
        let page = visit.visit
        var form = form
        form.focus = input
        let path = input.split(separator: ".").map(String.init)
        guard let translator = page.house.translator, path.count == 2, let field = kind[path[0]],
            case .localizedText = field.form, let language = Language(rawValue: path[1])
        else { throw PortalError.unreadableBody }
        let values = form.values
        let source = Wordings(field.name, values).sources(for: language, among: translator.pairs).first
        guard let source else { return try await respond(visit, form) }
        if let person = visit.pen.holder {
            try page.house.typingPace.count(person, now: page.house.settings.now())
        }
        do {
            let words = try await translator.draft(
                of: values["\(field.name).\(source.rawValue)"],
                .init(from: source, to: language)
            )
            form.values[input] = words
            form.values[Wordings.machine(input)] = words
            form.values[Wordings.accepted(input)] = ""
        } catch let failure as OuterProgram.Failure {
            page.house.settings.logger.warning("apertium: \(failure)")
            form.untranslated = input
        }
        return try await respond(visit, form)
    }
}
