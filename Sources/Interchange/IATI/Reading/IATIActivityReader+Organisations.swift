import Cooperation
import XMLStream

extension IATIActivityReader {
    /// `participating-org`: an institution with its role; who pays is weighed later for the modality.
    mutating func readParticipant(_ node: XMLNode) {
        let written = node.value("role") ?? ""
        guard let role = OldIATICodes.role(written) else {
            return warn(.unknownCode, node, "participating-org/@role", found: written, expected: "1 | 2 | 3 | 4")
        }
        let organisation = codes.organisation(node)
        // Our own export names parties and exact roles beside what IATI has room for.
        let namespace = IATIDeclaration.namespace
        let exact = node.attribute("rol", namespace: namespace)
        if let exact, let party = node.attribute("parte", namespace: namespace) {
            return participate(.known(PartyCode(party)), Code(exact))
        }
        if let exact, node.attribute("nombre", namespace: namespace) != nil {
            return participate(.named(organisation.name), Code(exact))
        }
        guard !organisation.name.isEmpty || !organisation.reference.isEmpty else { return }
        organisations.append((organisation, role))
        let institution = Institution(
            name: organisation.name.isEmpty ? organisation.reference : organisation.name,
            party: (node.attribute("actua-por", namespace: namespace) ?? organisation.party).map { PartyCode($0) },
            role: Code(exact ?? role),
            reference: organisation.reference.isEmpty ? nil : organisation.reference
        )
        if !content.institutions.contains(institution) { content.institutions.append(institution) }
    }

    mutating func readOtherIdentifier(_ node: XMLNode) {
        let value = node.value("ref") ?? node.text.trimmed
        guard !value.isEmpty else { return }
        let owner = node.first("owner-org")
        let scheme =
            owner?.value("ref") ?? owner.map(\.words).flatMap { $0.isEmpty ? nil : $0 } ?? node.value("owner-name")
            ?? node.value("owner-ref") ?? node.value("type") ?? "other"
        let identifier = Identifier(scheme: scheme, value: value)
        if !content.identifiers.contains(identifier) { content.identifiers.append(identifier) }
    }

    mutating func readStatus(_ node: XMLNode) {
        let written = node.value("code") ?? node.text.trimmed
        guard content.status == nil, !written.isEmpty else { return }
        let code = OldIATICodes.status(written) ?? written
        if let status = codes.status(iati: code) {
            content.status = Code(status)
        } else {
            warn(.unknownCode, node, "activity-status", found: written, expected: "1 … 6")
        }
    }

    mutating func readRelation(_ node: XMLNode) {
        guard let reference = node.value("ref") else { return }
        let sort: Relation.Sort? =
            switch node.value("type") {
            case "1": .parent
            case "2": .child
            case "3": .sibling
            case "4": .cofunded
            case "5": .thirdParty
            default: nil
            }
        guard let sort else {
            return warn(
                .unknownCode,
                node,
                "related-activity/@type",
                found: node.value("type") ?? "",
                expected: "1 … 5"
            )
        }
        let relation = Relation(sort, reference: reference)
        if !content.relations.contains(relation) { content.relations.append(relation) }
        if sort == .child { content.level = "programme" }
        if sort == .parent, content.level == nil { content.level = "project" }
    }

    mutating func readDocument(_ node: XMLNode) {
        guard let url = node.value("url") else { return warn(.requiredMissing, node, "document-link/@url") }
        var title = IATITexts()
        title.declared = node.first("language")?.value("code") ?? texts.declared
        for child in node.children where child.name == "title" { title.add(child, to: .title) }
        let document = DocumentLink(
            title: title.written().title,
            url: url,
            category: node.first("category")?.value("code").map { Code($0) }
        )
        if !content.documents.contains(document) { content.documents.append(document) }
    }
}
