import Cooperation

extension ItemView {
    /// The fields on which parties still talk here, and ``Stance/whole`` where one objects to the item itself.
    public var inValidation: [String] {
        settlement.inValidation + (dialogue.objectingToTheWhole.isEmpty ? [] : [Stance.whole])
    }

    /// The item as everybody may see it while parties still talk: without their words on the fields in validation.
    public var withoutOpenWords: ItemView {
        let open = inValidation
        guard !open.isEmpty else { return self }
        return ItemView(
            item: item,
            head: head,
            kind: kind,
            members: members,
            entries: entries.compactMap { $0.without(open) },
            dialogue: dialogue,
            settlement: settlement.withoutOpenWords
        )
    }
}
