extension Problem {
    /// The sentence for those who read English.
    var english: String {
        switch cause {
        case .requiredMissing where severity == .warning:
            "A value is missing and this part was not taken; the rest of the row went in. Complete it and import again."
        case .requiredMissing: "A required value is missing. The row was left out; fill in the cell and import again."
        case .unknownCode where found.isEmpty:
            "The code is missing and this part was not taken. Complete it and import again."
        case .unknownCode where expected.isEmpty:
            "“\(found)” is not on the list. The text was kept in the remarks; correct it and import again."
        case .unknownCode: "“\(found)” is not on the list. Use one of: \(expected). The text was kept in the remarks."
        case .unlistedCode:
            "“\(found)” is not on the list of terms. It was kept as it is; correct it if it is a mistake."
        case .unknownCountry:
            "We do not know “\(found)”. It was kept under that name; if it is a known country or body, check the spelling."
        case .unreadableDate: "“\(found)” cannot be read as a date. Write it, for example, as \(expected)."
        case .impossibleDate:
            "The date “\(found)” does not exist in the calendar. Correct it, for example: \(expected)."
        case .assumedDate: "“\(found)” was read as \(expected). If that is not meant, write the date in full."
        case .unreadableNumber where found.isEmpty: "The figure is missing. Write it alone, for example 1234.50."
        case .unreadableNumber where expected.isEmpty: "“\(found)” cannot be read as a number. Write the figure alone."
        case .unreadableNumber: "“\(found)” is not a clear number; it is best written like \(expected)."
        case .roundedAmount where expected.isEmpty:
            "“\(found)” is less than the smallest unit of its currency and was not taken; it was kept in the remarks."
        case .roundedAmount:
            "“\(found)” has more decimals than its currency; \(expected) was kept. Check whether that is right."
        case .jointAmount:
            "“\(found)” is written once for rows \(expected), which are different initiatives. It was not shared out but kept "
                + "in the remarks of each; write each one's own amount."
        case .unknownCurrency where found.isEmpty: "The amount does not say its currency. Give its code: \(expected)."
        case .unknownCurrency: "The currency of “\(found)” is not known. Write it with its code: \(expected)."
        case .errorCell where found.isEmpty:
            "The cell shows an error and was left empty. Repair the formula and import again."
        case .errorCell: "The cell shows the error \(found) and was left empty. Repair the formula and import again."
        case .uncalculatedCell:
            "The cell holds a formula without a saved result and was left empty. Open the file in your spreadsheet program, "
                + "save it and import again."
        case .unreadableText:
            "The cell holds characters that are no text and was left empty. Type it again and import again."
        case .endBeforeStart: "The end comes before the start (\(found)). Check both dates."
        case .duplicateKey where severity == .error:
            "The code “\(found)” already stands in row \(expected). This row was left out; give it another code or join them."
        case .duplicateKey:
            "“\(found)” is also told elsewhere (\(expected)), which is what counts. Check whether they differ."
        case .repeatedRow where severity == .error:
            "Without a code it cannot be told from row \(expected): same title, participants and start. It was left out; give "
                + "each a code."
        case .repeatedRow:
            "It says the same as row \(expected), and neither has a code: it went in once. If these are two initiatives, give "
                + "each a code."
        case .similarKey:
            "The code “\(found)” differs from that of row \(expected) only in upper and lower case. They went in as two "
                + "initiatives; if they are one, write both codes alike."
        case .unreadableRow where expected.isEmpty:
            "It cannot be read (\(found)) and was left out. Check it in the program that wrote it."
        case .unreadableRow:
            "It cannot be read (\(found)) and was left out; expected: \(expected). Check it in the program that wrote it."
        case .behindDamage:
            "“\(found)” is registered already, and an earlier part of the file is damaged where it may stand as well. Nothing "
                + "was changed; import the repaired file."
        case .emptyFile: "The file is empty. Check that it is the one you meant to send."
        case .malformedFile where found.isEmpty:
            "The file is of no kind we read. Send it as CSV, XLSX, IATI XML or JSON Lines of Encuentro."
        case .malformedFile:
            "It is a \(found) file, which we do not read. Save or export it as XLSX or CSV and import again."
        case .otherXML where found.isEmpty:
            "It is XML, but not of IATI activities. Ask for the activity file (iati-activities)."
        case .otherXML:
            "It is XML (“\(found)”), but not of IATI activities. Ask for the activity file (iati-activities)."
        case .protectedFile:
            "It is protected with a password, or of Excel 97–2003. Open it, take the password off, save it as XLSX and import "
                + "again."
        case .damagedFile where found.isEmpty:
            "The file is damaged or incomplete. Open it in the program that wrote it and save it again, or ask for another copy."
        case .damagedFile:
            "The file is damaged (“\(found)”) and was not read from there on. Open it in the program that wrote it and save it "
                + "again, or ask for another copy."
        case .oversizedFile:
            "It holds far more than its size suggests, as files made to do harm do. Nothing more was read; ask the sender for "
                + "a copy."
        case .malformedXML:
            "From here on the XML is not well-formed: a tag that is not closed, a lone & or <, or a file that was cut off. What "
                + "comes before was read; ask for the corrected file."
        case .forbiddenEntity:
            "The XML uses an entity of its own (“\(found)”), which is not resolved, for safety. Ask for the file with its text "
                + "written out."
        case .unclosedQuote:
            "A quotation mark opens here that is never closed, and nothing was read from this row on. Close it or take it away, "
                + "and import again."
        case .unknownHeading where expected.isEmpty:
            "We do not know the column “\(found)”; what it holds was kept in the remarks. A mapping file can say what it is."
        case .unknownHeading:
            "We do not know the column “\(found)”; what it holds was kept in the remarks. Did you mean “\(expected)”? "
                + "A mapping file can say so."
        case .repeatedHeading:
            "Two columns hold the same: the first one counts, and what “\(found)” holds was kept in the remarks. Leave only one."
        case .missingColumn:
            "The mapping file names the column “\(found)”, which is on no sheet. Check its spelling."
        case .missingSheet where expected.isEmpty:
            "The mapping file names the sheet “\(found)”, which is not there. Check its spelling."
        case .missingSheet: "The mapping file names the sheet “\(found)”, which is not there. There are: \(expected)."
        case .noRows: "There are headings, but no rows below them. Check that it is the file you meant to send."
        case .noHeadings where expected.isEmpty:
            "No row of headings was found, and the sheet was not read. If it holds initiatives, put one above the data."
        case .noHeadings: "No row of headings was found. Put one above the data, for example: \(expected)."
        case .otherParty where found.isEmpty:
            "It is not said in whose name the file is imported, for example: \(expected)."
        case .otherParty:
            "The row is the word of “\(found)”, and here \(expected) speaks. It was left out; each party imports its own."
        case .percentages:
            "The percentages (\(found)) do not add up to 100. Check the shares; they were kept as they are."
        case .missingKey:
            "The code that identifies the initiative is missing. It was left out; give it one and import again."
        case .tooLong: "The text is too long (\(found)); the limit is \(expected). Shorten it."
        case .outOfScope:
            "The row lies outside your designation: it says “\(found)”, and you write about \(expected). It was left out."
        case .announcedCount:
            "The text announces “\(found)” and has \(expected). It was kept as it is; check which of the two holds."
        case .outsidePeriod where expected.isEmpty:
            "“\(found)” lies outside the period of the document. It was kept as written; check the year."
        case .outsidePeriod:
            "“\(found)” lies outside the period of the document. It was kept as written; “\(expected)” is offered "
                + "as a separate correction."
        case .contradictoryDate:
            "“\(found)” does not agree with “\(expected)”, said of the same thing. It was kept as written; check which holds."
        case .missingDate:
            "“\(found)” has no date. It went in without one."
        case .circularDate:
            "“\(found)” depends on something that depends on it in turn. The date was kept in words, without a link."
        case .withoutParent:
            "“\(found)” stands below no activity. It was put directly below the document."
        case .notUnderstood where expected.isEmpty:
            "What “\(found)” is was not understood. Its text was kept in the remarks; check it."
        case .notUnderstood:
            "“\(found)” was not understood. Expected, for example: \(expected)."
        case .noStructure:
            "The text does not have the parts of a programme or plan: no headings (for example \(expected)) and no table of "
                + "tasks and dates. Nothing went in; if its parts have other names, send it as a spreadsheet."
        case .otherLanguage:
            "The text does not seem to be in Spanish, Portuguese or English (it begins “\(found)”). Nothing went in; send a "
                + "version in one of them."
        case .scan:
            "There are no words in the file: the pages seem to be scanned. Have their text recognised first (OCR), or ask "
                + "for the original document."
        case .converterMissing:
            "To read a \(found) file the program \(expected) is needed, which is not installed. Install the package of that "
                + "name, or save the document as text (.txt) and import again."
        case .suspectedTypo:
            "“\(found)” looks like a slip for “\(expected)”. It was kept as written; the correction is offered separately."
        case .unknownReference:
            "The text refers to “\(found)”, which is not in the document."
        case .numbering:
            "The numbering jumps: \(found) stands where \(expected) belonged. It was kept as written."
        case .unevenRow:
            "The row of the table has \(found) cells and its head \(expected). It went in with what could be told apart."
        }
    }
}
