import Localization
import XMLStream

/// Writes elements and keeps the fingerprint of those that are the standard's.
struct IATIElementWriter {
    var xml: XMLWriter
    private(set) var fingerprint = IATIFingerprint()
    private var foreignDepth = 0

    init(_ xml: XMLWriter) {
        self.xml = xml
    }

    /// Opens an element; attributes without a value are left out, those of ours (`css:`) do not count.
    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        var told: [(String, String?)] = []
        var counted: [(String, String)] = []
        for (key, value) in attributes {
            guard let value = value?.legalInXML else { continue }
            told.append((key, value))
            if !key.hasPrefix("css:") { counted.append((key, value)) }
        }
        xml.open(name, attributes: told)
        fingerprint.open(name, counted)
    }

    mutating func close() {
        xml.close()
        fingerprint.close()
    }

    /// Writes an element with nothing in it.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        open(name, attributes)
        close()
    }

    /// Writes an element with text and no attributes.
    mutating func text(_ name: String, _ text: String) {
        self.text(name, [:], text)
    }

    /// Writes an element with text.
    mutating func text(_ name: String, _ attributes: KeyValuePairs<String, String?>, _ text: String) {
        open(name, attributes)
        let legal = text.legalInXML
        if !legal.isUnseen {
            xml.text(legal)
            fingerprint.text(legal)
        }
        close()
    }

    /// Writes a narrative in the activity's own language.
    mutating func narrative(_ text: String) {
        self.text("narrative", text)
    }

    /// The fingerprint of all so far, as if the activity ended here.
    var fingerprintAtEnd: String {
        var copy = fingerprint
        copy.close()
        return copy.text
    }
}
