/// An ending of one language told as the pivot writes it.
struct Ending {
    let suffix: [UInt8]
    let pivot: [UInt8]
    /// The least number of letters before the ending.
    let stem: Int

    init(_ suffix: String, _ pivot: String, _ stem: Int) {
        self.suffix = Array(suffix.utf8)
        self.pivot = Array(pivot.utf8)
        self.stem = stem
    }

    /// Replaces the first ending of the list that the word has; the list goes from longer to shorter endings.
    static func replace(_ word: inout [UInt8], _ endings: [Ending]) -> Bool {
        for ending in endings where word.count >= ending.stem + ending.suffix.count {
            guard word.suffix(ending.suffix.count).elementsEqual(ending.suffix) else { continue }
            word.replaceSubrange((word.count - ending.suffix.count)..., with: ending.pivot)
            return true
        }
        return false
    }

    /// Portuguese endings told in Spanish, both without accents.
    ///
    /// Spanish words pass untouched or join their
    /// Portuguese relatives (documento, fortalecimiento → -mento; acción, producción → -cion).
    static let romance: [Ending] = [
        Ending("amientos", "amentos", 2), Ending("imientos", "imentos", 2), Ending("amiento", "amento", 2),
        Ending("imiento", "imento", 2), Ending("cciones", "ciones", 1), Ending("pciones", "ciones", 1),
        Ending("ccoes", "ciones", 1), Ending("pcoes", "ciones", 1), Ending("ccion", "cion", 1),
        Ending("pcion", "cion", 1), Ending("ccao", "cion", 1), Ending("pcao", "cion", 1), Ending("coes", "ciones", 1),
        Ending("ssoes", "siones", 1), Ending("soes", "siones", 2), Ending("stoes", "stiones", 2),
        Ending("ioes", "iones", 2), Ending("oes", "ones", 3), Ending("aes", "anes", 3), Ending("aos", "anos", 3),
        Ending("ssao", "sion", 1), Ending("stao", "stion", 2), Ending("cao", "cion", 3), Ending("sao", "sion", 3),
        Ending("iao", "ion", 2), Ending("ao", "on", 3), Ending("dades", "dades", 2), Ending("dade", "dad", 2),
        Ending("agens", "ajes", 2), Ending("agem", "aje", 2), Ending("aveis", "ables", 2), Ending("iveis", "ibles", 3),
        Ending("oveis", "obles", 2), Ending("avel", "able", 2), Ending("ivel", "ible", 3), Ending("ovel", "oble", 2),
        Ending("ais", "ales", 3), Ending("eis", "eles", 3), Ending("ois", "oles", 4), Ending("ens", "enes", 2),
        Ending("ins", "ines", 3), Ending("ons", "ones", 2), Ending("uns", "unes", 2), Ending("em", "en", 2),
        Ending("im", "in", 2), Ending("om", "on", 1), Ending("um", "un", 3), Ending("eiro", "ero", 2),
        Ending("eira", "era", 2), Ending("eiros", "eros", 2), Ending("eiras", "eras", 2),
    ]

    /// English endings that no Spanish or Portuguese word of such length has.
    static let english: [Ending] = [
        Ending("ments", "mentos", 3), Ending("ment", "mento", 3), Ending("ctions", "ciones", 1),
        Ending("ction", "cion", 1), Ending("ptions", "ciones", 1), Ending("ption", "cion", 1),
        Ending("stions", "stiones", 2), Ending("stion", "stion", 2), Ending("tions", "ciones", 2),
        Ending("tion", "cion", 2), Ending("ssions", "siones", 1), Ending("ssion", "sion", 1),
        Ending("ities", "idades", 3), Ending("ity", "idad", 3), Ending("graphy", "grafia", 2),
        Ending("logy", "logia", 2),
        Ending("logies", "logias", 2), Ending("nology", "nologia", 2),
    ]

    /// English endings that Spanish and Portuguese also have with another meaning; used where the word is English.
    static let englishOnly: [Ending] = [
        Ending("encies", "encias", 2), Ending("ency", "encia", 2), Ending("ancies", "ancias", 2),
        Ending("ancy", "ancia", 2),
        Ending("ences", "encias", 3), Ending("ence", "encia", 3), Ending("ances", "ancias", 3),
        Ending("ance", "ancia", 3),
        Ending("isms", "ismos", 3), Ending("ism", "ismo", 3), Ending("ists", "istas", 3), Ending("ist", "ista", 4),
        Ending("ives", "ivos", 4), Ending("ive", "ivo", 4), Ending("ous", "oso", 4), Ending("ical", "ico", 3),
        Ending("ics", "ica", 4), Ending("ic", "ico", 4), Ending("ures", "uras", 4), Ending("ure", "ura", 4),
        Ending("ary", "ario", 4), Ending("ories", "orios", 4), Ending("ory", "orio", 4),
    ]

    /// Spanish plurals whose singular ends in a consonant.
    static let plurals: [Ending] = [
        Ending("iones", "ion", 1), Ending("dades", "dad", 2), Ending("ores", "or", 2), Ending("ales", "al", 2),
        Ending("enes", "en", 2), Ending("ones", "on", 2), Ending("anes", "an", 3), Ending("ces", "z", 2),
        Ending("eles", "el", 2), Ending("iles", "il", 2), Ending("ines", "in", 2), Ending("eres", "er", 2),
        Ending("ares", "ar", 3), Ending("tudes", "tud", 2),
    ]
}
