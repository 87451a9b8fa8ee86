import Localization

/// The words that carry a sentence rather than its subject: articles, prepositions, pronouns, auxiliaries.
///
/// Folded, so that they are recognised with and without accents. Words that name something in our field are left out
/// although they are function words elsewhere: "can" (Comunidad Andina), "who" (World Health Organization).
public enum StopWords {
    /// Whether a folded word is a function word of a language.
    public static func contains(_ folded: String, _ language: Language) -> Bool {
        words(language).contains(folded)
    }

    /// Whether a folded word is a function word of any of our languages.
    public static func containsInAnyLanguage(_ folded: String) -> Bool {
        spanish.contains(folded) || portuguese.contains(folded) || english.contains(folded)
    }

    /// The function words of a language, folded.
    public static func words(_ language: Language) -> Set<String> {
        switch language {
        case .es: spanish
        case .pt: portuguese
        case .en: english
        }
    }

    private static func list(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    private static let spanish = list(
        """
        a al algo alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos asi aun aunque bajo
        bien cada como con contra cual cuales cuando cuanto de del desde donde dos durante e el ella ellas ello ellos en
        entre era eran es esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha haber habia
        han hasta hay la las le les lo los mas me mi mientras mis mismo misma mismos mismas mucho muy nada ni no nos
        nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque pues que quien
        quienes se sea sean segun ser si sido sin sino sobre solo son su sus tal tambien tan tanto te tiene tienen toda
        todas todo todos tras tu un una unas uno unos y ya yo
        """
    )

    private static let portuguese = list(
        """
        a ainda ao aos apos aquela aquelas aquele aqueles aquilo as assim ate cada com como contra cuja cujas cujo cujos
        da das de dela delas dele deles depois desde dessa dessas desse desses desta destas deste destes do dos e ela
        elas ele eles em embora entre era eram essa essas esse esses esta estao estar estas estava este estes eu foi
        foram ha isso isto ja lhe lhes mais mas me mesma mesmas mesmo mesmos meu minha muito na nao nas nela nele nem
        nessa nesse nesta neste no nos nossa nossas nosso nossos num numa o onde os ou outra outras outro outros para
        pela pelas pelo pelos perante pode pois por porque qual quais quando quanto que quem se seja sejam sem sendo ser
        seu seus so sob sobre sua suas tal tambem tao tem tendo ter teve toda todas todo todos tudo um uma umas uns voce
        """
    )

    private static let english = list(
        """
        a about above after again all also although am among an and any are as at be because been before being below
        between both but by could did do does doing down during each few for from further had has have having he her
        here hers him his how i if in into is it its itself just may might more most must my no nor not of off on only
        or other our ours out over own per same shall she should since so some such than that the their theirs them
        then there these they this those through to too under until up upon very was we were what when where which
        while whom why will with within without would you your
        """
    )
}
