extension DateLexicon {
    mutating func addSpanish() {
        addSeries(
            .month,
            "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
                + "septiembre/setiembre/sep/sept/set/setbre octubre/oct noviembre/nov diciembre/dic"
        )
        addSeries(.weekday, "lunes martes miercoles jueves viernes sabado domingo")
        addSeries(.ordinal, "primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta")
        add(.last, 0, "ultimo ultima")
        add(.week, 0, "semana")
        add(.halfMonth, 0, "quincena")
        add(.half, 0, "mitad")
        add(.semester, 0, "semestre sem")
        add(.quarter, 0, "trimestre trim")
        add(.third, 1, "inicio inicios principio principios comienzo comienzos")
        add(.third, 2, "mediados")
        add(.third, 3, "fin fines final finales")
        add(.yearWord, 0, "ano")
        add(.monthWord, 0, "mes")
        add(.of, 0, "de del en")
        add(.article, 0, "el la los las lo a al")
        add(.and, 0, "y e")
        add(.or, 0, "o u")
        add(.to, 0, "a al hasta")
        add(.since, 0, "desde")
        add(.until, 0, "hasta")
        add(.between, 0, "entre")
        addSeries(.number, "un/una dos tres cuatro cinco seis siete ocho nueve diez once doce")
        add(.each, 0, "cada")
        add(.permanent, 0, "permanente")
        add(.accordingTo, 0, "segun")
    }

    mutating func addPortuguese() {
        addSeries(
            .month,
            "janeiro/jan fevereiro/fev marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago "
                + "setembro/set outubro/out novembro/nov dezembro/dez"
        )
        addSeries(
            .weekday,
            "segunda-feira terca-feira/terca quarta-feira quinta-feira sexta-feira/sexta sabado domingo"
        )
        addSeries(.ordinal, "primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta")
        add(.last, 0, "ultimo ultima")
        add(.week, 0, "semana")
        add(.halfMonth, 0, "quinzena")
        add(.half, 0, "metade")
        add(.semester, 0, "semestre sem")
        add(.quarter, 0, "trimestre trim")
        add(.third, 1, "inicio inicios principio principios comeco comecos")
        add(.third, 2, "meados")
        add(.third, 3, "fim fins final finais")
        add(.yearWord, 0, "ano")
        add(.monthWord, 0, "mes")
        add(.of, 0, "de do da dos das em no na")
        add(.article, 0, "o a os as ao aos")
        add(.and, 0, "e")
        add(.or, 0, "ou")
        add(.to, 0, "a ao ate")
        add(.since, 0, "desde")
        add(.until, 0, "ate")
        add(.between, 0, "entre")
        addSeries(
            .number,
            "um/uma dois/duas tres quatro cinco seis sete oito nove dez onze doze"
        )
        add(.each, 0, "cada")
        add(.permanent, 0, "permanente")
        add(.accordingTo, 0, "conforme segundo")
    }

    mutating func addEnglish() {
        addSeries(
            .month,
            "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
                + "september/sep/sept october/oct november/nov december/dec"
        )
        addSeries(
            .weekday,
            "monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun"
        )
        addSeries(.ordinal, "first second third fourth fifth")
        add(.last, 0, "last final")
        add(.week, 0, "week")
        add(.halfMonth, 0, "fortnight")
        add(.half, 0, "half")
        add(.semester, 0, "semester")
        add(.quarter, 0, "quarter")
        add(.third, 1, "early beginning start")
        add(.third, 2, "mid middle midway")
        add(.third, 3, "late end")
        add(.yearWord, 0, "year")
        add(.monthWord, 0, "month")
        add(.of, 0, "of in the")
        add(.article, 0, "the in on at")
        add(.and, 0, "and")
        add(.or, 0, "or")
        add(.to, 0, "to until till through")
        add(.since, 0, "since from")
        add(.until, 0, "until till by through")
        add(.between, 0, "between")
        addSeries(.number, "one two three four five six seven eight nine ten eleven twelve")
        add(.each, 0, "every each")
        add(.permanent, 0, "permanent")
    }
}
