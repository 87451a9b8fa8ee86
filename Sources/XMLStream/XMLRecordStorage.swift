/// The elements of one record in document order, as flat arrays that its nodes look into.
///
/// Flat arrays instead of a tree of boxes: an element costs no allocation of its own, and the text
/// of an element with that of its descendants is one slice of the record's text.
final class XMLRecordStorage: Sendable {
    struct Element: Sendable {
        let name: XMLName
        let attributeStart: Int32
        var attributeEnd: Int32
        let textStart: Int32
        var textEnd: Int32
        /// Position after the last descendant, hence where the next sibling begins.
        var end: Int32
        let line: Int32
    }

    let elements: [Element]
    let attributes: [XMLAttribute]
    let text: [UInt8]

    init(elements: [Element], attributes: [XMLAttribute], text: [UInt8]) {
        self.elements = elements
        self.attributes = attributes
        self.text = text
    }
}
