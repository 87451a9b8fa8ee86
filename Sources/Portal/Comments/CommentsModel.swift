import Cooperation
import Ledger
import Localization
import People
import Registry

/// What is written beside an initiative, as those who take part in its dialogue see it.
struct CommentsModel: Sendable {
    /// One comment, with those that answer it.
    struct Line: Sendable {
        let id: DialogueComment.ID
        /// "Ana, por Chile".
        let author: String
        let moment: Moment
        let text: String
        /// The language it is in, where that is not the reader's.
        let foreign: Language?
        /// "Lo retiró Chile el 21 de noviembre"; nil while it stands.
        let withdrawn: String?
        /// The parties it names.
        let mentioned: String?
        /// Whether it names the party of the one who looks and waits to be read there.
        let isUnread: Bool
        let canWithdraw: Bool
        let party: String
        var answers: [Line] = []
    }

    /// A party that can be named.
    struct Choice: Sendable {
        let code: PartyCode
        let name: String
    }

    /// What was typed and not taken, and why.
    struct Trouble: Sendable {
        let draft: CommentDraft
        let cause: CommentError
    }

    /// By the name of the field, first to last.
    let threads: [String: [Line]]
    let choices: [Choice]
    /// In whose name one would write.
    let party: String
    let canWrite: Bool
    /// Where it is sent.
    let address: String
    let item: ItemID
    let seal: FormSeal
    let language: Language
    let trouble: Trouble?
    /// What was just done, and beside which field; ``Stance/whole`` for the whole.
    let notice: Notice?
    let noticeField: String

    /// What is written beside an item; nil for whoever takes no part in its dialogue.
    static func read(_ composer: ItemComposer, _ visit: Visit, trouble: Trouble? = nil) async throws -> CommentsModel? {
        let now = visit.house.settings.now()
        guard let member = visit.member, let accounts = visit.space.accounts else { return nil }
        // One who acts for another party today reads, and writes after changing over.
        let pens = [member.pen].compactMap { $0 } + member.pens
        guard let pen = pens.first(where: { $0.takesPart(in: composer.view, at: now) }) else { return nil }
        let comments = try await accounts.comments(on: composer.view, with: pen)
        return CommentsModel(comments, composer, pen, member, visit, trouble)
    }

    private init(
        _ comments: [DialogueComment],
        _ composer: ItemComposer,
        _ pen: Pen,
        _ member: Member,
        _ visit: Visit,
        _ trouble: Trouble?
    ) {
        let now = visit.house.settings.now()
        let answers = Dictionary(grouping: comments.filter { $0.answers != nil }) { $0.answers }
        var threads: [String: [Line]] = [:]
        for comment in comments where comment.answers == nil {
            var line = Line(comment, composer, pen, at: now)
            line.answers = (answers[comment.id] ?? []).map { Line($0, composer, pen, at: now) }
            threads[comment.field, default: []].append(line)
        }
        self.threads = threads
        choices = Accounts.mentionable(composer.view, comments, by: pen.party)
            .map { Choice(code: $0, name: composer.names($0)) }
        party = composer.names(pen.party)
        canWrite = pen == member.pen && pen.refusal(of: .comment, at: now) == nil
        address = visit.links.comments(on: composer.view.head)
        item = composer.view.head
        seal = FormSeal(token: member.formToken, designation: pen.designation)
        language = visit.language
        self.trouble = trouble
        notice = visit.notice.flatMap { $0.isAboutComments ? $0 : nil }
        noticeField = visit.queryValue("dato") ?? Stance.whole
    }

    /// How many comments stand beside a field.
    func count(_ field: String) -> Int { (threads[field] ?? []).reduce(0) { $0 + 1 + $1.answers.count } }

    /// Whether something beside a field waits for the one who looks.
    func hasUnread(_ field: String) -> Bool {
        (threads[field] ?? []).contains { $0.isUnread || $0.answers.contains(where: \.isUnread) }
    }
}

extension CommentsModel.Line {
    fileprivate init(_ comment: DialogueComment, _ composer: ItemComposer, _ pen: Pen, at now: Int64) {
        let text = composer.text
        let party = composer.names(comment.party)
        id = comment.id
        author = Self.author(comment, party: party, text)
        moment = Moment(milliseconds: comment.made)
        self.text = comment.text
        foreign = comment.language == composer.language ? nil : comment.language
        withdrawn = comment.withdrawal.map { withdrawal in
            let date = Moment(milliseconds: withdrawal.at).words(composer.language)
            return text("comment.withdrawnBy", ["party": .text(party), "date": .text(date)])
        }
        let named = comment.mentioned.map { composer.names($0) }
        mentioned = named.isEmpty ? nil : ListFormat.joined(named, composer.language)
        isUnread = comment.unread.contains(pen.party)
        canWithdraw = Accounts.mayWithdraw(comment, pen, at: now)
        self.party = party
    }

    /// Who wrote it and for whom; by their function once they are erased.
    static func author(_ comment: DialogueComment, party: String, _ text: Texts) -> String {
        if let name = comment.writerName { return text("comment.by", ["name": .text(name), "party": .text(party)]) }
        let role = comment.designation.rawValue.prefix { $0 != "/" }
        guard let role = Designation.Role(rawValue: String(role)) else { return party }
        return text("comment.byRole", ["role": .text(text("designation.\(role.rawValue)")), "party": .text(party)])
    }
}
