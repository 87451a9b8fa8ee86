import Cooperation
import Localization
import Markup
import People
import Registry

/// What is written beside an initiative, and the forms to write there.
struct CommentForms: Sendable {
    let model: CommentsModel
    let text: Texts
    let links: Links
    /// Whether this is the page of one field, to which whoever writes comes back.
    var isFieldPage = false

    /// Below what stands today of a field: how many there are, all of them behind a press, and the way to write one.
    @HTMLBuilder func beside(_ field: String) -> Node {
        let count = model.count(field)
        notice(field)
        if count > 0 {
            // What waits to be read, or was just written, stands open.
            details(
                .class("behind comments"),
                .if(model.hasUnread(field) || model.notice != nil && model.noticeField == field, .open)
            ) {
                Markup.summary { text("comment.count", ["count": .count(count)]) }
                list(field)
            }
        }
        if model.canWrite {
            p(.class("acts")) {
                a(.href(links.word(on: model.item, field: field) + "#comentarios")) {
                    text("comment.write")
                    span(.class("unseen")) { ": " + FieldNames(text: text).name(field) }
                }
            }
        }
    }

    /// All that is written on the whole, and on fields that have no row of their own, with the form for the whole.
    @HTMLBuilder func whole(rows: Set<String>) -> Node {
        let stray = model.threads.keys.filter { $0 != Stance.whole && !rows.contains($0) }.sorted()
        h2(.id("comentarios")) { text("comment.title") }
        p(.class("small quiet")) { text("comment.meaning") }
        notice(Stance.whole)
        list(Stance.whole)
        for field in stray {
            h3 { FieldNames(text: text).heading(field) }
            list(field)
        }
        if model.canWrite {
            if model.trouble?.draft.field == Stance.whole {
                compose(Stance.whole)
            } else {
                details(.class("behind")) {
                    Markup.summary { text("comment.writeWhole") }
                    compose(Stance.whole)
                }
            }
        }
    }

    /// On the page of a field: what is written beside it, and the form.
    @HTMLBuilder func page(_ field: String) -> Node {
        h2(.id("comentarios")) { text("comment.title") }
        p(.class("small quiet")) { text("comment.meaning") }
        notice(field)
        list(field)
        if model.canWrite { compose(field) }
    }

    // MARK: Reading

    @HTMLBuilder private func notice(_ field: String) -> Node {
        if model.noticeField == field { NoticeLine(notice: model.notice, party: model.party, text: text).node }
    }

    @HTMLBuilder private func list(_ field: String) -> Node {
        if let lines = model.threads[field], !lines.isEmpty {
            ol(.class("thread")) {
                for line in lines {
                    item(line) {
                        if !line.answers.isEmpty {
                            ol(.class("thread")) { for answer in line.answers { item(answer) {} } }
                        }
                        if model.canWrite, line.withdrawn == nil { reply(line, field) }
                    }
                }
            }
        }
    }

    private func item(_ line: CommentsModel.Line, @HTMLBuilder then more: () -> Node) -> Node {
        li(.id("comentario-\(line.id)"), .if(line.isUnread, .class("unread"))) {
            p(.class("who")) {
                strong { line.author }
                " · "
                Markup.time(.datetime(line.moment.code)) { line.moment.full(text.language) }
                if let mentioned = line.mentioned {
                    " · "
                    text("comment.mentions", ["parties": .text(mentioned)])
                }
            }
            if let withdrawn = line.withdrawn {
                p(.class("quiet")) { withdrawn }
            } else {
                words(line)
                acts(line)
            }
            more()
        }
    }

    /// Plain text as it was typed, its line breaks kept.
    private func words(_ line: CommentsModel.Line) -> Node {
        guard let foreign = line.foreign else { return div(.class("written")) { line.text } }
        return div(.class("written original"), .lang(foreign.htmlTag)) { line.text }
    }

    @HTMLBuilder private func acts(_ line: CommentsModel.Line) -> Node {
        if model.canWrite, line.isUnread || line.canWithdraw {
            form(.class("acts"), .method("post"), .action(model.address)) {
                opening
                input(.type("hidden"), .name("comentario"), .value(line.id.rawValue))
                if line.isUnread {
                    button(.class("link"), .name("acto"), .value("leido")) {
                        text("comment.markRead")
                        span(.class("unseen")) { ": " + line.author }
                    }
                }
                if line.canWithdraw {
                    button(.class("link"), .name("acto"), .value("retirar")) {
                        text("comment.withdraw")
                        span(.class("unseen")) { ": " + line.author }
                    }
                }
            }
        }
    }

    // MARK: Writing

    @HTMLBuilder private func reply(_ line: CommentsModel.Line, _ field: String) -> Node {
        let isTroubled = model.trouble?.draft.answers == line.id
        details(.class("behind"), .if(isTroubled, .open)) {
            Markup.summary {
                text("comment.answer")
                span(.class("unseen")) { ": " + line.author }
            }
            form(.class("one-act"), .method("post"), .action(model.address), .data("guard", "")) {
                opening
                input(.type("hidden"), .name("campo"), .value(field))
                input(.type("hidden"), .name("comentario"), .value(line.id.rawValue))
                typing(
                    id: "texto-\(line.id)",
                    label: text("comment.answerAs", ["party": .text(model.party)]),
                    trouble: isTroubled ? model.trouble : nil
                )
                languages(id: "idioma-\(line.id)", chosen: isTroubled ? model.trouble?.draft.language : nil)
                p(.class("hint")) { text("comment.answerTells", ["party": .text(line.party)]) }
                button(.class("plain"), .name("acto"), .value("comentar")) { text("comment.answerButton") }
            }
        }
    }

    @HTMLBuilder private func compose(_ field: String) -> Node {
        let trouble = model.trouble.flatMap { $0.draft.answers == nil && $0.draft.field == field ? $0 : nil }
        form(.class("one-act"), .method("post"), .action(model.address), .data("guard", "")) {
            opening
            input(.type("hidden"), .name("campo"), .value(field))
            typing(id: "texto", label: text("comment.as", ["party": .text(model.party)]), trouble: trouble)
            languages(id: "idioma", chosen: trouble?.draft.language)
            if !model.choices.isEmpty {
                fieldset(.class("field")) {
                    legend { text("comment.tell") }
                    p(.class("hint")) { text("comment.tellMeaning") }
                    for choice in model.choices {
                        div(.class("choice")) {
                            input(
                                .type("checkbox"),
                                .id("avisar-\(choice.code)"),
                                .name("avisar"),
                                .value(choice.code.rawValue),
                                .if(trouble?.draft.mentioned.contains(choice.code) == true, .checked)
                            )
                            label(.for("avisar-\(choice.code)")) { choice.name }
                        }
                    }
                }
            }
            button(.name("acto"), .value("comentar")) { text("comment.button") }
        }
    }

    @HTMLBuilder private var opening: Node {
        model.seal.fields
        if isFieldPage { input(.type("hidden"), .name("volver"), .value("dato")) }
    }

    private func typing(id: String, label words: String, trouble: CommentsModel.Trouble?) -> Node {
        div(.class("field")) {
            label(.for(id)) { words }
            if let trouble { p(.class("error"), .id("\(id)-error"), .role("alert")) { sentence(trouble.cause) } }
            textarea(
                .id(id),
                .name("texto"),
                .rows(3),
                .maxlength(CommentDraft.limit),
                .aria("required", "true"),
                .if(trouble != nil, .aria("invalid", "true")),
                .if(trouble != nil, .aria("describedby", "\(id)-error"))
            ) { trouble?.draft.text ?? "" }
        }
    }

    private func languages(id: String, chosen: Language?) -> Node {
        div(.class("field")) {
            label(.for(id)) { text("comment.language") }
            select(.id(id), .name("idioma")) {
                for language in Language.allCases {
                    option(
                        .value(language.rawValue),
                        .lang(language.htmlTag),
                        .if(language == chosen ?? model.language, .selected)
                    ) { language.nativeName }
                }
            }
        }
    }

    private func sentence(_ cause: CommentError) -> String {
        switch cause {
        case .empty: text("comment.empty")
        case .tooLong(let limit): text("comment.tooLong", ["count": .count(limit)])
        case .tooMany: text("comment.tooMany")
        case .unknownComment: text("comment.unknown")
        case .unknownMention: text("comment.unknownMention")
        }
    }
}
