import CanonicalJSON
import Cooperation
import Localization
import Markup

/// Draws the inputs of a form: each with its label, its help, what is wrong with it, and how it was read.
///
/// Every input has its name as id, so that a message can lead to it.
struct FormInputs: Sendable {
    let text: Texts
    let labels: Labels
    let vocabularies: Vocabularies
    let values: FormValues
    var problems: [InputProblem] = []
    /// Empty rows offered beside those that hold something.
    var blankRows: [String: Int] = [:]
    /// The input to go on with when the page has come; nil for its top.
    var focus: String?
    /// What a machine can draft, at a press of a button of the same form; nothing where that is not turned on.
    var translations: Set<Translator.Pair> = []
    /// The input for which the machine has failed just now.
    var untranslated: String?
    /// What can be named in fields that name items, by field.
    var choices: [String: [String]] = [:]
    /// The year of dates that leave it out.
    var year: Int?
    /// The kind whose own names and helps the fields have; nil for those of initiatives.
    var kind: String?
    /// Where a list gets further rows by pressing a button of the same form.
    var addsRows = true

    /// Rows that stand ready in an empty list: those who take part are two at least.
    private static let firstRows = ["participants": 2]

    private var language: Language { text.language }
    private var helps: String { kind.map { "help.\($0)" } ?? "help" }

    /// One field of a kind.
    func node(of field: AnyField) -> Node {
        let heading = FieldNames(text: text, kind: kind).heading(field.name)
        let form = InputForm(field)
        let isRequired = field.isRequired
        switch form {
        case .localized(let isLong):
            return fieldset(.class("field"), .id("campo-\(field.name)")) {
                legend { caption(heading, isRequired) }
                help(field.name)
                for language in Language.allCases {
                    wording(field.name, language, isLong: isLong, isRequired: isRequired)
                }
            }
        case .list(let parts):
            return fieldset(.class("field rows"), .id("campo-\(field.name)")) {
                legend { caption(heading, isRequired) }
                help(field.name)
                list(field.name, parts)
            }
        case .money:
            return fieldset(.class("field"), .id("campo-\(field.name)")) {
                legend { caption(heading, isRequired) }
                help(field.name)
                money(field.name)
            }
        case .line, .address, .code, .codes, .choice, .partner, .party, .number, .when, .item, .flag:
            return div(.class("field"), .id("campo-\(field.name)")) {
                label(.for(field.name)) { caption(heading, isRequired) }
                help(field.name)
                entry(form, field.name, isRequired: isRequired, helped: hasHelp(field.name))
            }
        }
    }

    // MARK: Parts of a field

    @HTMLBuilder private func caption(_ heading: String, _ isRequired: Bool) -> Node {
        heading
        if isRequired { span(.class("needed")) { " " + text("form.required") } }
    }

    private func hasHelp(_ name: String) -> Bool { !text("\(helps).\(name)").hasPrefix("⟦") }

    @HTMLBuilder private func help(_ name: String) -> Node {
        if hasHelp(name) { p(.class("hint"), .id("\(name)-ayuda")) { text("\(helps).\(name)") } }
    }

    /// One language of a text; a missing one says so.
    private func wording(_ name: String, _ language: Language, isLong: Bool, isRequired: Bool) -> Node {
        let input = "\(name).\(language.rawValue)"
        let wordings = Wordings(name, values)
        let isMissing = values[input].isEmpty && Language.allCases.contains { !wordings.words($0).isEmpty }
        let isMachine = wordings.isMachine(language)
        return div(.classes("wording", isMissing ? "missing" : nil)) {
            label(.for(input)) {
                language.nativeName
                if isMissing {
                    span(.class("quiet")) { " · " + text("form.untranslated.\(language.rawValue)") }
                } else if isMachine {
                    span(.class("quiet")) { " · " + text("item.machine") }
                }
            }
            problem(of: input)
            if isLong {
                textarea(
                    .id(input),
                    .name(input),
                    .lang(language.htmlTag),
                    .rows(3),
                    describedBy(input, nil),
                    invalid(input),
                    focused(input)
                ) {
                    values[input]
                }
            } else {
                Markup.input(
                    .id(input),
                    .name(input),
                    .type("text"),
                    .lang(language.htmlTag),
                    .value(values[input]),
                    .if(isRequired && language == self.language, .aria("required", "true")),
                    describedBy(input, nil),
                    invalid(input),
                    focused(input)
                )
            }
            if isMachine { machine(input) }
            if isMissing, let source = wordings.sources(for: language, among: translations).first {
                if untranslated == input { p(.class("hint"), .role("status")) { text("form.translationFailed") } }
                button(.class("link"), .name("traducir"), .value(input), .flag("formnovalidate")) {
                    text("form.translate.\(source.rawValue)")
                    span(.class("unseen")) {
                        ": \(FieldNames(text: text).heading(name)), \(language.nativeName)"
                    }
                }
            }
        }
    }

    /// What the machine wrote, to tell whether it is changed, and the way to take it for good.
    @HTMLBuilder private func machine(_ input: String) -> Node {
        Markup.input(.type("hidden"), .name(Wordings.machine(input)), .value(values[Wordings.machine(input)]))
        div(.class("choice")) {
            Markup.input(
                .type("checkbox"),
                .id(Wordings.accepted(input)),
                .name(Wordings.accepted(input)),
                .value("1"),
                .if(!values[Wordings.accepted(input)].isEmpty, .checked)
            )
            label(.for(Wordings.accepted(input))) { text("form.accepted") }
        }
    }

    @HTMLBuilder private func money(_ name: String) -> Node {
        let (amount, currency) = ("\(name).amount", "\(name).currency")
        div(.class("row")) {
            div(.class("field")) {
                label(.for(amount)) { text("form.amount") }
                entry(.number, amount)
            }
            div(.class("field short")) {
                label(.for(currency)) { text("form.currency") }
                problem(of: currency)
                Markup.input(
                    .id(currency),
                    .name(currency),
                    .type("text"),
                    .list("monedas"),
                    .size(6),
                    .value(values[currency].isEmpty ? "USD" : values[currency]),
                    describedBy(currency, nil),
                    invalid(currency)
                )
            }
        }
    }

    /// An input with what is wrong before it and how it was read behind it.
    @HTMLBuilder private func entry(
        _ form: InputForm,
        _ name: String,
        isRequired: Bool = false,
        helped: Bool = false
    ) -> Node {
        let attributes: [Attribute] = [
            .id(name), .name(name), .if(isRequired, .aria("required", "true")),
            describedBy(name, helped ? "\(name)-ayuda" : nil), invalid(name), focused(name),
        ]
        problem(of: name)
        switch form {
        case .code(let vocabulary) where !FormWriter.isLong(vocabularies[vocabulary]):
            tag("select", attributes: attributes) { options(vocabulary, chosen: values[name]) }
        case .choice(let choices, let prefix):
            tag("select", attributes: attributes) {
                option(.value("")) { text("form.choose") }
                for choice in choices {
                    option(.value(choice), .if(choice == values[name], .selected)) { text("\(prefix).\(choice)") }
                }
            }
        case .code(let vocabulary):
            voidTag(
                "input",
                attributes: attributes + [.type("text"), .value(values[name]), .list("lista-\(vocabulary)")]
            )
        case .partner, .party:
            voidTag("input", attributes: attributes + [.type("text"), .value(values[name]), .list("partes")])
        case .address:
            voidTag(
                "input",
                attributes: attributes + [
                    .type("text"), .value(values[name]), .inputmode("url"), .placeholder("https://"),
                ]
            )
        case .number:
            voidTag(
                "input",
                attributes: attributes + [.type("text"), .value(values[name]), .inputmode("decimal"), .class("n")]
            )
        case .item:
            let list = String(name.prefix { $0 != "." })
            voidTag(
                "input",
                attributes: attributes + [
                    .type("text"), .value(values[name]), .if(choices[list] != nil, .list("elegir-\(list)")),
                ]
            )
        case .flag:
            voidTag(
                "input",
                attributes: attributes + [.type("checkbox"), .value("1"), .if(!values[name].isEmpty, .checked)]
            )
        case .line, .codes, .when, .localized, .money, .list:
            voidTag("input", attributes: attributes + [.type("text"), .value(values[name])])
        }
        let readings = FormReadings(text: text, labels: labels, vocabularies: vocabularies, year: year)
        if let reading = readings.words(form, values[name]) {
            p(.class("hint read"), .id("\(name)-lectura")) { reading }
        }
    }

    /// The terms of a vocabulary; sectors by their areas.
    @HTMLBuilder private func options(_ vocabulary: String, chosen: String) -> Node {
        let terms = vocabularies[vocabulary].terms
        let code = TermReader(vocabularies[vocabulary]).code(for: chosen) ?? chosen
        let tops = terms.filter { $0.broader == nil }
        option(.value("")) { text("form.choose") }
        // Where all stand under headings, only what stands under them is chosen.
        if tops.allSatisfy({ !vocabularies[vocabulary].narrower(than: $0.code).isEmpty }) {
            for top in tops {
                optgroup(.attribute("label", top.label(language))) {
                    for term in vocabularies[vocabulary].narrower(than: top.code) { choice(term, vocabulary, code) }
                }
            }
        } else {
            for term in terms { choice(term, vocabulary, code) }
        }
        if !code.isEmpty, vocabularies[vocabulary][code] == nil { option(.value(code), .selected) { code } }
    }

    private func choice(_ term: Term, _ vocabulary: String, _ chosen: String) -> Node {
        let isNumbered = vocabulary == Goal.vocabulary
        return option(.value(term.code), .if(term.code == chosen, .selected)) {
            isNumbered ? "\(term.code) \(term.label(language))" : term.label(language)
        }
    }

    // MARK: Lists

    @HTMLBuilder private func list(_ name: String, _ parts: [InputForm.Part]) -> Node {
        let filled = values.rows(of: name)
        let next = (filled.last ?? -1) + 1
        let blank = blankRows[name] ?? (filled.isEmpty ? Self.firstRows[name] ?? 1 : addsRows ? 0 : 1)
        let rows = filled + Array(next..<min(next + blank, FormValues.rowLimit))
        for (index, row) in rows.enumerated() {
            div(.class("row"), .role("group"), .aria("label", text("form.row", ["number": .count(index + 1)]))) {
                for part in parts { node(of: part, "\(name).\(row).\(part.name)", in: name) }
            }
        }
        if addsRows {
            input(.type("hidden"), .name("filas.\(name)"), .value(String(rows.count - filled.count)))
            button(.class("link"), .name("mas"), .value(name), .flag("formnovalidate")) { text("form.moreRows") }
        }
    }

    private func node(of part: InputForm.Part, _ name: String, in list: String) -> Node {
        let heading = heading(of: part.name, in: list)
        switch part.form {
        case .localized:
            return .group(
                Language.allCases.map { language in
                    let input = "\(name).\(language.rawValue)"
                    return div(.class("field")) {
                        label(.for(input)) { "\(heading) (\(language.nativeName))" }
                        entry(.line, input)
                    }
                }
            )
        case .money: return div(.class("field wide")) { money(name) }
        case .line, .address, .code, .codes, .choice, .partner, .party, .number, .when, .item, .flag, .list:
            return div(.classes("field", part.form == .number ? "short" : nil)) {
                label(.for(name)) { heading }
                entry(part.form, name)
            }
        }
    }

    /// The name of a part: its own in that list, or the one it has in most of them.
    private func heading(of part: String, in list: String) -> String {
        let own = text("part.\(list).\(part)")
        return own.hasPrefix("⟦") ? text("part.\(part)") : own
    }

    // MARK: Messages

    private func found(_ name: String) -> InputProblem? { problems.first { $0.input == name } }

    @HTMLBuilder private func problem(of name: String) -> Node {
        if let problem = found(name) {
            p(.class("error"), .id("\(name)-error")) { ProblemWords(text: text).sentence(problem.cause) }
        }
    }

    private func invalid(_ name: String) -> Attribute { .if(found(name) != nil, .aria("invalid", "true")) }

    private func focused(_ name: String) -> Attribute { .if(name == focus, .flag("autofocus")) }

    private func describedBy(_ name: String, _ help: String?) -> Attribute {
        let ids = [found(name).map { _ in "\(name)-error" }, help].compactMap { $0 }
        return .if(!ids.isEmpty, .aria("describedby", ids.joined(separator: " ")))
    }

    /// What is wrong, each with a way to where it stands; nothing where nothing is.
    @HTMLBuilder func summary(_ fieldOf: (String) -> String) -> Node {
        if !problems.isEmpty {
            div(.class("note problem"), .role("alert"), .id("problemas"), .tabindex(-1), .flag("autofocus")) {
                h2 { text("form.problems", ["count": .count(problems.count)]) }
                ul {
                    for problem in problems {
                        li {
                            a(.href("#" + problem.input)) {
                                "\(fieldOf(problem.input)): \(ProblemWords(text: text).sentence(problem.cause))"
                            }
                        }
                    }
                }
            }
        }
    }

    /// The suggestions that typed codes and partners draw on; once on a page.
    @HTMLBuilder func suggestions(for fields: [AnyField]) -> Node {
        let forms = fields.map { InputForm($0) }
        if forms.contains(where: \.asksForPartners) {
            datalist(.id("partes")) {
                for name in ["countries", "organisations"] {
                    for term in vocabularies[name].terms { option(.value(term.label(language))) }
                }
            }
        }
        if forms.contains(where: \.asksForMoney) {
            datalist(.id("monedas")) {
                for term in vocabularies["currencies"].terms where !(term.extra["countries"] ?? "").isEmpty {
                    option(.value(term.code), .attribute("label", term.label(language)))
                }
            }
        }
        for (list, items) in choices.sorted(by: { $0.key < $1.key }) {
            datalist(.id("elegir-\(list)")) { for item in items { option(.value(item)) } }
        }
        for vocabulary in Set(forms.flatMap(\.vocabularies)).sorted() where FormWriter.isLong(vocabularies[vocabulary])
        {
            datalist(.id("lista-\(vocabulary)")) {
                for term in vocabularies[vocabulary].terms { option(.value(term.label(language))) }
            }
        }
    }
}

extension InputForm {
    private func holds(_ wanted: (InputForm) -> Bool) -> Bool {
        if case .list(let parts) = self { return parts.contains { wanted($0.form) } }
        return wanted(self)
    }

    var asksForPartners: Bool { holds { $0 == .partner || $0 == .party } }
    var asksForMoney: Bool { holds { $0 == .money } }

    /// The vocabularies from which one code is asked for.
    var vocabularies: [String] {
        switch self {
        case .code(let vocabulary): [vocabulary]
        case .list(let parts): parts.flatMap(\.form.vocabularies)
        case .line, .address, .localized, .codes, .choice, .partner, .party, .number, .money, .when, .item, .flag: []
        }
    }
}
