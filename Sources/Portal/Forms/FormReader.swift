import CanonicalJSON
import Cooperation
import Foundation
import Interchange
import Localization

/// Reads what stands in the inputs of a form into a content's written form, with what is wrong per input.
///
/// Pure: the same inputs give the same content. What cannot be read is left out of the content and told.
struct FormReader: Sendable {
    let language: Language
    let vocabularies: Vocabularies
    /// The items that can be named.
    var items = ItemNames()
    /// The year of dates that leave it out: that of the plan they stand in.
    var year: Int?

    /// A content as far as it can be read.
    struct Reading: Sendable, Equatable {
        var content: JSON
        var problems: [InputProblem]
    }

    /// Beyond this a text is a file that slipped into a field; the import's limits are the same.
    private static let lineLimit = 2_000
    private static let proseLimit = 100_000

    /// Reads every field of a kind.
    ///
    /// - Parameter before: The content that was changed, from which wordings keep how they came about.
    func read(_ values: FormValues, kind: AnyKind, before: JSON = .object(JSONObject())) -> Reading {
        var content = JSONObject()
        var problems: [InputProblem] = []
        for field in kind.fields {
            let found = problems.count
            content[field.name] = read(field, values, before: before[field.name], &problems)
            if field.isRequired, content[field.name] == nil, problems.count == found {
                problems.append(InputProblem(Self.firstInput(of: InputForm(field), field.name, language), .missing))
            }
        }
        return Reading(content: .object(content), problems: problems)
    }

    /// Reads one field; nil where nothing stands there.
    func read(
        _ field: AnyField,
        _ values: FormValues,
        before: JSON? = nil,
        _ problems: inout [InputProblem]
    ) -> JSON? {
        let form = InputForm(field)
        guard let value = read(form, field.name, values, before, &problems) else { return nil }
        guard field.accepts(value) else {
            problems.append(InputProblem(Self.firstInput(of: form, field.name, language), .unreadable))
            return nil
        }
        return value
    }

    /// The input that a message about a whole value leads to.
    static func firstInput(of form: InputForm, _ name: String, _ language: Language) -> String {
        switch form {
        case .localized: "\(name).\(language.rawValue)"
        case .money: "\(name).amount"
        case .list(let parts): parts.first.map { firstInput(of: $0.form, "\(name).0.\($0.name)", language) } ?? name
        case .line, .address, .code, .codes, .choice, .partner, .party, .number, .when, .item, .flag: name
        }
    }

    private func read(
        _ form: InputForm,
        _ name: String,
        _ values: FormValues,
        _ before: JSON?,
        _ problems: inout [InputProblem]
    ) -> JSON? {
        let typed = PostedFields.trimmed(values[name])
        func refuse(_ cause: InputProblem.Cause) -> JSON? {
            problems.append(InputProblem(name, cause))
            return nil
        }
        switch form {
        case .localized: return text(name, values, before, &problems)
        case .money: return money(name, values, &problems)
        case .list(let parts): return list(parts, name, values, before, &problems)
        case .line, .address, .code, .codes, .choice, .partner, .party, .number, .when, .item, .flag: break
        }
        guard !typed.isEmpty else { return nil }
        guard typed.utf8.count <= Self.lineLimit else { return refuse(.tooLong(limit: Self.lineLimit)) }
        switch form {
        case .line: return .string(typed)
        case .address:
            if let attached = AttachmentAddress(typed) { return .string(attached.text) }
            let isAddress = typed.lowercased().hasPrefix("https://") || typed.lowercased().hasPrefix("http://")
            let isWhole = isAddress && !typed.contains(where: \.isWhitespace) && URL(string: typed)?.host() != nil
            return isWhole ? .string(typed) : refuse(.address(found: typed))
        case .choice(let choices, _): return choices.contains(typed) ? .string(typed) : refuse(.code(found: typed))
        case .code(let vocabulary):
            let code = TermReader(vocabularies[vocabulary]).code(for: typed)
            return code.map { .string($0) } ?? refuse(.code(found: typed))
        case .codes(let vocabulary):
            let reader = TermReader(vocabularies[vocabulary])
            var codes: [JSON] = []
            for word in typed.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "\n" }) {
                guard let code = reader.code(for: String(word)) else { return refuse(.code(found: String(word))) }
                if !codes.contains(.string(code)) { codes.append(.string(code)) }
            }
            return codes.isEmpty ? nil : .array(codes)
        case .partner, .party:
            let code = TermReader.partners(vocabularies).code(for: typed)
            return code.map { .string($0) } ?? refuse(.party(found: typed))
        case .number:
            return WrittenNumber.quantity(typed, language)?.json ?? refuse(.number(found: typed))
        case .when:
            switch WhenParser.parse(typed, defaultYear: year) {
            case .success(let reading): return reading.when.json
            case .failure(let problem): return refuse(.date(problem))
            }
        case .item:
            guard let item = items.item(in: typed) else { return refuse(.item(found: typed)) }
            // One that stays what it was keeps how it was named, and what the source says of it.
            if let before, let known = try? Reference(json: before), items.item(of: known) == item { return before }
            return Reference(item).element
        case .flag: return .bool(true)
        case .localized, .money, .list: return nil
        }
    }

    /// What is written in the language of the page is its original, what is beside it a person's translation.
    ///
    /// A wording nobody touched keeps how it came about; a machine's becomes a person's when it is changed or accepted.
    private func text(
        _ name: String,
        _ values: FormValues,
        _ before: JSON?,
        _ problems: inout [InputProblem]
    ) -> JSON? {
        let known = before.flatMap { try? LocalizedText(json: $0) } ?? LocalizedText()
        var text = LocalizedText()
        var typed: [Language: String] = [:]
        for language in Language.allCases {
            let input = "\(name).\(language.rawValue)"
            let words = PostedFields.trimmed(values[input])
            let limit = name == "title" ? Self.lineLimit : Self.proseLimit
            guard words.utf8.count <= limit else {
                problems.append(InputProblem(input, .tooLong(limit: limit)))
                continue
            }
            if !words.isEmpty { typed[language] = words }
        }
        let wordings = Wordings(name, values)
        let own = typed.keys.filter { !wordings.isMachine($0) }
        let original =
            known.languages.first { known[$0]?.origin == .original && typed[$0] != nil }
            ?? (own.contains(language) ? language : Language.allCases.first { own.contains($0) })
        for (language, words) in typed {
            let isAccepted = wordings.isAccepted(language)
            if let wording = known[language], wording.text == words, !(wording.origin == .machine && isAccepted) {
                text[language] = wording
            } else if wordings.isMachine(language), !isAccepted {
                text[language] = .init(words, origin: .machine)
            } else {
                text[language] = .init(words, origin: language == original ? .original : .human)
            }
        }
        return text.json
    }

    private func money(_ name: String, _ values: FormValues, _ problems: inout [InputProblem]) -> JSON? {
        let (amount, currency) = ("\(name).amount", "\(name).currency")
        let (typed, sign) = (PostedFields.trimmed(values[amount]), PostedFields.trimmed(values[currency]))
        // The currency stands ready in the form, so alone it says nothing.
        guard !typed.isEmpty else { return nil }
        guard !sign.isEmpty else {
            problems.append(InputProblem(currency, .currencyMissing))
            return nil
        }
        guard let quantity = WrittenNumber.quantity(typed, language) else {
            problems.append(InputProblem(amount, .number(found: typed)))
            return nil
        }
        guard let code = TermReader(vocabularies["currencies"]).code(for: sign),
            let money = Money(quantity, currency: code)
        else {
            problems.append(InputProblem(currency, .code(found: sign)))
            return nil
        }
        return money.json
    }

    private func list(
        _ parts: [InputForm.Part],
        _ name: String,
        _ values: FormValues,
        _ before: JSON?,
        _ problems: inout [InputProblem]
    ) -> JSON? {
        var elements: [JSON] = []
        for (index, row) in values.rows(of: name).enumerated() {
            let elementBefore = before?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            var element = JSONObject()
            let found = problems.count
            var said = 0
            for part in parts {
                let input = "\(name).\(row).\(part.name)"
                if part.form == .partner {
                    // Who is no country or body we know takes part under a name.
                    let typed = PostedFields.trimmed(values[input])
                    guard !typed.isEmpty else {
                        problems.append(InputProblem(input, .missing))
                        continue
                    }
                    let code = TermReader.partners(vocabularies).code(for: typed)
                    element[code == nil ? "name" : "code"] = .string(code ?? typed)
                    said += 1
                    continue
                }
                if part.form == .item {
                    // The element is the reference itself.
                    let typed = items.item(in: PostedFields.trimmed(values[input]))
                    let known = before?.array?.first {
                        (try? Reference(json: $0)).map { items.item(of: $0) } == typed
                    }
                    let named = read(.item, input, values, known, &problems)?.object
                    if let named { element = named }
                    said += named == nil ? 0 : 1
                    continue
                }
                let value = read(part.form, input, values, elementBefore?[part.name], &problems)
                if value != nil { said += 1 }
                element[part.name] = value
            }
            // A row in which only a currency stands ready says nothing.
            guard said > 0 || problems.count > found else { continue }
            for part in parts
            where part.isRequired && element[part.name] == nil && part.form != .partner && part.form != .item {
                let input = Self.firstInput(of: part.form, "\(name).\(row).\(part.name)", language)
                if !problems[found...].contains(where: { $0.input == input }) {
                    problems.append(InputProblem(input, .missing))
                }
            }
            if problems.count == found { elements.append(.object(element)) }
        }
        return elements.isEmpty ? nil : .array(elements)
    }
}
