/// Common words whose kinship no rule of sound tells without harming others: the left is read as the right.
enum IrregularCognates {
    /// Beginnings of whole families of words, Portuguese on the left.
    static let beginnings: [(String, String)] = [
        ("trabalh", "trabaj"), ("ajud", "ayud"), ("melhor", "mejor"), ("pesso", "person"),
    ]

    /// Folded forms, Portuguese or English on the left, Spanish on the right.
    static let table: [String: String] = Dictionary(
        """
        acao accion  acoes acciones  action accion  actions acciones  ajuda ayuda  ajudar ayudar  ajudas ayudas
        aprendizagem aprendizaje  atividade actividad  ato acto  atos actos  cidada ciudadana
        cidadania ciudadania  cidadao ciudadano  cidadaos ciudadanos  cidadas ciudadanas  cidade ciudad
        cidades ciudades  conhecer conocer  conhecimento conocimiento  conhecimentos conocimientos
        conselho consejo  conselhos consejos  crescimento crecimiento  direito derecho  direitos derechos
        duplo doble  eleicao eleccion  eleicoes elecciones  emprego empleo  empregos empleos  equality igualdad
        febre fiebre  feito hecho  filha hija  filhas hijas  filho hijo  filhos hijos  fogo fuego  folha hoja
        folhas hojas  forca fuerza  forcar forzar  forcas fuerzas  fronteira frontera  fronteiras fronteras
        geracao generacion  geracoes generaciones  government gobierno  governments gobiernos  governo gobierno
        governos gobiernos  homem hombre  homens hombres  hospitais hospitales  igreja iglesia
        igualdade igualdad  jogo juego  jogos juegos  jovem joven  jovens jovenes  lei ley  leis leyes
        leite leche  livro libro  livros libros  luta lucha  mae madre  maes madres  maio mayo  maior mayor
        maiores mayores  meio medio  meios medios  melhor mejor  melhoramento mejoramiento  melhorar mejorar
        melhores mejores  melhoria mejora  melhorias mejoras  milho mijo  mulher mujer  mulheres mujeres
        niveis niveles  noite noche  oito ocho  olho ojo  olhos ojos  ordem orden  pai padre
        populacao poblacion  populacoes poblaciones  population poblacion  povo pueblo  povos pueblos
        praca plaza  pracas plazas  prazo plazo  prazos plazos  primeiro primero  project proyecto
        projects proyectos  projeto proyecto  projetos proyectos  prova prueba  provas pruebas
        qualidade calidad  quality calidad  quantidade cantidad  quantidades cantidades  quantity cantidad
        quatro cuatro  raca raza  rede red  roda rueda  saida salida  saude salud  selo sello  selos sellos
        terceiro tercero  trabalhador trabajador  trabalhadora trabajadora  trabalhadoras trabajadoras
        trabalhadores trabajadores  trabalho trabajo  trabalhos trabajos  vale valle  vales valles  vila villa
        vilas villas  water agua
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init).paired(),
        uniquingKeysWith: { first, _ in first }
    )
}

extension [String] {
    /// The elements two by two; an odd last one is left out.
    fileprivate func paired() -> [(String, String)] {
        stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
    }
}
