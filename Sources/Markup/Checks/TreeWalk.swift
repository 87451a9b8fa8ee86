/// One pass over a tree that collects problems and what is needed to judge the whole.
struct TreeWalk {
    /// What stands around a node.
    struct Surroundings {
        var isInsideLabel = false
        var isInsideControl = false
        var isInsideDrawing = false
        var isHidden = false
    }

    private var found: [TreeProblem] = []
    private var ids: Set<String> = []
    private var labelled: Set<String> = []
    private var references: [(attribute: String, id: String)] = []
    private var unnamedFields: [(tag: String, name: String, id: String?)] = []
    private var mainHeadings = 0
    private var lastHeading: Int?
    private var hasRoot = false
    private var hasLanguage = false
    private var hasTitle = false

    mutating func visit(_ node: Node, in surroundings: Surroundings) {
        switch node {
        case .text, .raw, .none:
            break
        case .group(let nodes):
            for node in nodes { visit(node, in: surroundings) }
        case .void(let name, let attributes):
            enter(Tag(name, attributes, []), in: surroundings)
        case .element(let name, let attributes, let children):
            let tag = Tag(name, attributes, children)
            enter(tag, in: surroundings)
            let inner = surroundings.entering(tag)
            for child in children { visit(child, in: inner) }
        }
    }

    private mutating func enter(_ tag: Tag, in surroundings: Surroundings) {
        checkAttributes(of: tag)
        switch tag.name {
        case "html":
            hasRoot = true
            hasLanguage = !(tag["lang"] ?? "").isEmpty
        case "title" where !surroundings.isInsideDrawing:
            hasTitle = hasTitle || !tag.text.isEmpty
        case "h1", "h2", "h3", "h4", "h5", "h6":
            checkHeading(tag)
        case "label":
            if let target = tag["for"] { labelled.insert(target) }
        case "input", "select", "textarea":
            checkField(tag, in: surroundings)
        case "img":
            if tag["alt"] == nil { found.append(.imageWithoutAlternative(source: tag["src"] ?? "")) }
        case "svg":
            if !surroundings.isHidden && !tag.isHidden && !tag.hasName { found.append(.drawingWithoutName) }
        case "th":
            if tag["scope"] == nil { found.append(.headWithoutScope(text: tag.text)) }
        case "a", "button":
            checkControl(tag, in: surroundings)
        default:
            break
        }
    }

    private mutating func checkAttributes(of tag: Tag) {
        var seen: Set<String> = []
        for attribute in tag.attributes where !seen.insert(attribute.key).inserted {
            found.append(.duplicateAttribute(tag: tag.name, name: attribute.key))
        }
        if let id = tag["id"], !ids.insert(id).inserted { found.append(.duplicateID(id)) }
        for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list"] {
            for id in (tag[name] ?? "").split(separator: " ") { references.append((name, String(id))) }
        }
        if let address = tag["href"], address.hasPrefix("#"), address.count > 1 {
            references.append(("href", String(address.dropFirst())))
        }
    }

    private mutating func checkHeading(_ tag: Tag) {
        guard let level = tag.name.last?.wholeNumberValue else { return }
        if level == 1 { mainHeadings += 1 }
        if tag.text.isEmpty { found.append(.emptyHeading(level: level)) }
        if let last = lastHeading, level > last + 1 {
            found.append(.skippedHeading(from: last, to: level, text: tag.text))
        }
        lastHeading = level
    }

    private mutating func checkField(_ tag: Tag, in surroundings: Surroundings) {
        let type = tag["type"]
        if tag.name == "input", type == "hidden" || type == "submit" || type == "reset" || type == "button" { return }
        if surroundings.isInsideLabel || tag.hasName { return }
        unnamedFields.append((tag.name, tag["name"] ?? "", tag["id"]))
    }

    private mutating func checkControl(_ tag: Tag, in surroundings: Surroundings) {
        if surroundings.isInsideControl { found.append(.controlInsideControl(tag: tag.name)) }
        if !surroundings.isHidden && !tag.isHidden && tag.text.isEmpty && !tag.hasName {
            found.append(.controlWithoutName(tag: tag.name, target: tag["href"] ?? tag["value"] ?? ""))
        }
    }
}

extension TreeWalk {
    /// Problems of any part; a label may follow its field, so fields are judged after the walk.
    var problems: [TreeProblem] {
        let unlabelled = unnamedFields.filter { field in field.id.map { !labelled.contains($0) } ?? true }
        return found + unlabelled.map { .unlabelledField(tag: $0.tag, name: $0.name) }
    }

    /// Problems that can be judged only when the whole page was seen.
    var problemsOfPage: [TreeProblem] {
        var found: [TreeProblem] = []
        if mainHeadings != 1 { found.append(.mainHeadings(count: mainHeadings)) }
        if !hasRoot || !hasLanguage { found.append(.pageWithoutLanguage) }
        if !hasTitle { found.append(.pageWithoutTitle) }
        return found
    }

    /// References to ids that nothing in the page has.
    var problemsOfReferences: [TreeProblem] {
        references.filter { !ids.contains($0.id) }.map { .brokenReference(attribute: $0.attribute, id: $0.id) }
    }
}
