import Cooperation
import Ledger
import Registry

extension Visit {
    /// An item as whoever looks may see it: those who take part and the secretariat see every word, everybody else the
    /// fields in validation without what each side says of them.
    ///
    /// In the exercise every word is invented, and all are shown.
    func shown(_ view: ItemView) -> ItemView { seesOpenWords(of: view) ? view : view.withoutOpenWords }

    /// Whether what parties still talk over may be seen.
    func seesOpenWords(of view: ItemView) -> Bool {
        if space.role == .exercise { return true }
        let now = house.settings.now()
        let pens = member?.pens ?? [program].compactMap { $0 }
        return pens.contains { pen in
            view.concerns(pen.party) || pen.refusal(of: .followDialogues, at: now) == nil
        }
    }
}
