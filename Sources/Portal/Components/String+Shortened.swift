extension String {
    /// The text as far as whole words fit into so many letters, with an ellipsis where it goes on.
    func shortened(to letters: Int) -> String {
        guard count > letters else { return self }
        let head = prefix(letters)
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end] + "…"
    }
}
