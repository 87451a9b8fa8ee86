import XMLStream

enum Samples {
    static let activities = """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03" xmlns:css="http://example.org/css">
          <iati-activity xml:lang="es" default-currency="USD">
            <iati-identifier>XM-1</iati-identifier>
            <title><narrative>Agua &amp; saneamiento</narrative><narrative xml:lang="pt">Água</narrative></title>
            <css:rol css:tipo="oferente">primero</css:rol>
            <description><![CDATA[<b>1 < 2</b>]]></description>
          </iati-activity>
          <iati-activity><iati-identifier>XM-2</iati-identifier><empty/></iati-activity>
        </iati-activities>
        """

    static func read(_ text: String, record: String = "iati-activity") throws -> [XMLNode] {
        try read(Array(text.utf8), record: record)
    }

    static func read(_ bytes: [UInt8], record: String = "iati-activity") throws -> [XMLNode] {
        let reader = XMLRecordReader(bytes: bytes, record: record)
        var nodes: [XMLNode] = []
        while let node = try reader.next() { nodes.append(node) }
        return nodes
    }

    /// The error reading ends with, and how many records came before it.
    static func failure(_ bytes: [UInt8], record: String = "iati-activity") -> (records: Int, error: XMLStreamError?) {
        let reader = XMLRecordReader(bytes: bytes, record: record)
        var count = 0
        do {
            while try reader.next() != nil { count += 1 }
            return (count, nil)
        } catch {
            return (count, error as? XMLStreamError)
        }
    }
}
