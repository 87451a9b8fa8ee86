import Localization

/// The headings under which sheets of the field write their columns, by field and language.
///
/// The first of a language is the one our own exports write. Articles, prepositions, accents and case do not
/// matter, nor do words such as "del proyecto" after the rest.
enum SheetHeadings {
    struct Synonyms {
        let field: SheetField
        let es: String
        let pt: String
        let en: String

        init(_ field: SheetField, es: String, pt: String, en: String) {
            self.field = field
            self.es = es
            self.pt = pt
            self.en = en
        }

        func spellings(_ language: Language) -> [String] {
            let text =
                switch language {
                case .es: es
                case .pt: pt
                case .en: en
                }
            return text.split(separator: "|").map(String.init)
        }
    }

    /// The heading that exports write for a field.
    static func heading(_ field: SheetField, _ language: Language) -> String {
        all.first { $0.field == field }?.spellings(language).first ?? field.rawValue
    }

    static let all: [Synonyms] = [
        .init(
            .title,
            es: "Título|Nombre|Nombre de la iniciativa|Denominación|Nombre del programa, proyecto o acción|"
                + "Título de la cooperación|Tema",
            pt: "Título|Nome|Nome da iniciativa|Denominação|Titulo do projeto|Nome do programa, projeto ou ação",
            en: "Title|Name|Name of the initiative|Project title|Initiative name"
        ),
        .init(
            .objective,
            es: "Objetivo|Objetivo general|Descripción|Resumen|Finalidad|Objetivos|Propósito",
            pt: "Objetivo|Objetivo geral|Descrição|Resumo|Finalidade|Objectivo",
            en: "Objective|Description|General objective|Purpose|Summary|Aim|Goal of the project"
        ),
        .init(
            .modality,
            es: "Modalidad|Modalidad de cooperación|Tipo de cooperación|Modalidad CSS",
            pt: "Modalidade|Modalidade de cooperação|Tipo de Cooperação",
            en: "Modality|Cooperation modality|Type of cooperation|Cooperation type"
        ),
        .init(
            .level,
            es:
                "Nivel|Instrumento|Tipo de iniciativa|Categoría|Programa, proyecto o acción|Tipo|Instrumento de ejecución",
            pt: "Nível|Instrumento|Tipo de iniciativa|Categoria|Programa, projeto ou ação",
            en: "Level|Instrument|Initiative type|Type of initiative|Category|Type"
        ),
        .init(
            .participants,
            es:
                "Participantes|Países participantes|Países|Actores|Países y organismos participantes",
            pt: "Participantes|Países participantes",
            en: "Participants|Participating countries|Countries"
        ),
        .init(
            .provider,
            es: "Oferente|País oferente|Países oferentes|Oferentes|Prestador|País prestador|Socio oferente|Cooperante|"
                + "País cooperante",
            pt: "Ofertante|País ofertante|Prestador|País prestador|Prestadores|Ofertantes",
            en: "Provider|Provider country|Providing country|Providers|Offering country|Provider partner"
        ),
        .init(
            .firstProvider,
            es:
                "Primer oferente|1er oferente|Primeros oferentes|Oferente 1|Oferente sur|Primer socio oferente|País pivote",
            pt: "Primeiro ofertante|1º ofertante|Primeiro prestador|Ofertante 1|Primeiros ofertantes",
            en: "First provider|1st provider|Provider 1|Pivotal country|Pivotal partner"
        ),
        .init(
            .secondProvider,
            es: "Segundo oferente|2do oferente|Segundos oferentes|Oferente 2|Socio triangular|2º oferente|Donante|"
                + "Segundo socio oferente|Socio facilitador",
            pt: "Segundo ofertante|2º ofertante|Segundo prestador|Ofertante 2|Segundos ofertantes|Doador",
            en: "Second provider|2nd provider|Provider 2|Facilitating partner|Donor"
        ),
        .init(
            .recipient,
            es: "Receptor|País receptor|Países receptores|Receptores|Beneficiario|País beneficiario|Socio receptor|"
                + "Países beneficiarios|Beneficiarios|Demandante|País demandante",
            pt: "Receptor|País receptor|Beneficiário|País beneficiário|Recebedor|Países beneficiários|Receptores|"
                + "País recebedor",
            en: "Recipient|Recipient country|Beneficiary|Beneficiary country|Recipients|Receiving country"
        ),
        .init(
            .promoter,
            es: "Organismo promotor|Organismo|Organismo multilateral|Organismo regional|Promotor|Organismo asociado",
            pt: "Organismo promotor|Organismo|Organismo multilateral|Organismo internacional",
            en: "Promoting body|Promoter|Multilateral body|Regional body"
        ),
        .init(
            .partner,
            es:
                "País socio|Países socios|Socios|País|Contraparte|Socio|País contraparte|País cooperante o receptor|Cooperación con",
            pt: "País parceiro|Países parceiros|Parceiros|País|Contraparte|Parceiro|País de destino",
            en: "Partner country|Partner countries|Partners|Country|Counterpart|Partner"
        ),
        .init(
            .role,
            es: "Rol|Rol del país|Papel|Rol en la cooperación|Tipo de participación|Calidad",
            pt: "Papel|Papel do país|Função|Tipo de participação",
            en: "Role|Country role|Role of the country"
        ),
        .init(
            .institutions,
            es:
                "Instituciones|Institución|Entidades|Institución ejecutora|Instituciones participantes|Entidad ejecutora|"
                + "Instituciones ejecutoras|Entidad",
            pt:
                "Instituições|Instituição|Entidades|Instituição executora|Instituições participantes|Entidade executora",
            en: "Institutions|Institution|Implementing institution|Agency|Entities|Executing agency"
        ),
        .init(
            .providerInstitution,
            es: "Institución oferente|Instituciones oferentes|Entidad oferente|Institución del oferente",
            pt: "Instituição ofertante|Instituições ofertantes|Instituição prestadora",
            en: "Provider institution|Providing institution|Provider institutions"
        ),
        .init(
            .recipientInstitution,
            es: "Institución receptora|Instituciones receptoras|Entidad receptora|Institución beneficiaria",
            pt: "Instituição receptora|Instituições receptoras|Instituição beneficiária",
            en: "Recipient institution|Receiving institution|Recipient institutions"
        ),
        .init(
            .status,
            es: "Estado|Situación|Estatus|Estado de ejecución|Etapa|Fase",
            pt: "Situação|Estado|Status|Situação atual|Etapa|Estágio",
            en: "Status|State|Stage|Project status"
        ),
        .init(
            .approved,
            es: "Fecha de aprobación|Aprobación|Aprobado el|Fecha de firma|Fecha de suscripción",
            pt: "Data de aprovação|Aprovação|Data de assinatura",
            en: "Approval date|Date of approval|Approved|Approved on|Signature date"
        ),
        .init(
            .plannedStart,
            es:
                "Inicio previsto|Fecha de inicio prevista|Inicio planificado|Fecha prevista de inicio|Inicio programado",
            pt: "Início previsto|Data de início prevista|Início planejado|Data prevista de início|Início planeado",
            en: "Planned start|Planned start date|Expected start|Expected start date"
        ),
        .init(
            .start,
            es: "Fecha de inicio|Inicio|Inicio real|Fecha inicio|Fecha de inicio real|Desde|Comienzo|Fecha inicial|"
                + "Inicio de actividades",
            pt: "Data de início|Início|Início real|Data início|Data de início real|Começo|Data inicial",
            en: "Start date|Start|Actual start|Actual start date|Begin|Beginning|From"
        ),
        .init(
            .plannedEnd,
            es: "Fin previsto|Fecha de fin prevista|Fin planificado|Fecha prevista de finalización|Término previsto|"
                + "Fecha de finalización prevista|Finalización prevista",
            pt: "Término previsto|Data de término prevista|Fim previsto|Data prevista de término|Data de fim prevista",
            en: "Planned end|Planned end date|Expected end|Expected end date"
        ),
        .init(
            .end,
            es: "Fecha de fin|Fin|Fin real|Fecha fin|Fecha de finalización|Finalización|Término|Fecha de término|Hasta|"
                + "Fecha final|Fecha de cierre|Fecha de fin real",
            pt: "Data de término|Fim|Término|Data de fim|Data fim|Término real|Conclusão|Data de conclusão|Data final|"
                + "Data de término real",
            en: "End date|End|Actual end|Actual end date|Finish|Completion date|To|Until"
        ),
        .init(
            .year,
            es: "Año|Año de ejecución|Año de inicio|Años|Gestión|Vigencia|Período|Periodo",
            pt: "Ano|Ano de execução|Ano de início|Exercício|Período",
            en: "Year|Year of execution|Start year|Years|Period"
        ),
        .init(
            .sector,
            es: "Sector|Sector principal|Sector de actividad|Sector CSS|Sector SEGIB|Área temática",
            pt: "Setor|Setor principal|Setor de Atividade|Área temática|Sector",
            en: "Sector|Main sector|Primary sector|Sector of activity"
        ),
        .init(
            .secondarySector,
            es: "Sector secundario|Segundo sector|Otro sector|Sector 2",
            pt: "Setor secundário|Segundo setor|Setor 2",
            en: "Secondary sector|Second sector|Sector 2"
        ),
        .init(
            .sdg,
            es: "ODS principal|ODS|Objetivo de Desarrollo Sostenible|ODS 1ario|Objetivos de Desarrollo Sostenible|"
                + "ODS primario",
            pt: "ODS principal|ODS|Objetivo de Desenvolvimento Sustentável|ODS primário",
            en: "Main SDG|SDG|SDGs|Sustainable Development Goal|Primary SDG"
        ),
        .init(
            .secondarySdg,
            es: "ODS secundario|Segundo ODS|Otro ODS|ODS 2|ODS secundarios",
            pt: "ODS secundário|Segundo ODS|ODS 2",
            en: "Secondary SDG|Second SDG|SDG 2"
        ),
        .init(
            .targets,
            es: "Metas ODS|Meta ODS|Metas|Meta de los ODS",
            pt: "Metas dos ODS|Meta ODS|Metas ODS",
            en: "SDG targets|SDG target|Targets"
        ),
        .init(
            .budget,
            es:
                "Costo presupuestado|Presupuesto|Monto|Monto total|Costo total|Presupuesto total|Costo|Valor|Monto aprobado|"
                + "Costo estimado|Presupuesto aprobado|Coste total|Valor total",
            pt: "Custo orçado|Orçamento|Valor|Valor total|Custo total|Orçamento total|Custo|Custo previsto",
            en: "Budgeted cost|Budget|Amount|Total budget|Total cost|Cost|Estimated cost|Planned cost"
        ),
        .init(
            .budgetCurrency,
            es: "Moneda del presupuesto|Moneda del costo presupuestado",
            pt: "Moeda do orçamento|Moeda do custo orçado",
            en: "Currency of the budget|Budget currency"
        ),
        .init(
            .executed,
            es: "Costo ejecutado|Presupuesto ejecutado|Monto ejecutado|Ejecutado|Costo real|Gasto ejecutado",
            pt: "Custo executado|Valor executado|Orçamento executado|Executado|Desembolso",
            en: "Executed cost|Executed|Actual cost|Expenditure|Executed budget|Spent|Disbursed"
        ),
        .init(
            .executedCurrency,
            es: "Moneda del costo ejecutado|Moneda de lo ejecutado",
            pt: "Moeda do custo executado|Moeda do executado",
            en: "Currency of the executed cost|Executed currency"
        ),
        .init(
            .currency,
            es: "Moneda|Divisa|Moneda del monto",
            pt: "Moeda|Divisa",
            en: "Currency"
        ),
        .init(
            .expertDays,
            es: "Días de expertos|Días experto|Días de experto|Días/experto|Número de días de expertos",
            pt: "Dias de especialistas|Dias de técnicos|Dias de peritos|Dias de especialista",
            en: "Expert days|Days of experts|Expert-days"
        ),
        .init(
            .valuation,
            es:
                "Método de valoración|Valoración|Método de valorización|Método de cuantificación|Metodología de valoración",
            pt: "Método de valoração|Valoração|Método de valorização|Metodologia de valoração",
            en: "Valuation method|Valuation|Method of valuation"
        ),
        .init(
            .legalFramework,
            es:
                "Marco legal|Marco jurídico|Acuerdo|Convenio|Comisión mixta|Base legal|Instrumento jurídico|Acuerdo marco",
            pt:
                "Marco legal|Marco jurídico|Acordo|Convênio|Comissão mista|Base legal|Instrumento jurídico|Acordo quadro",
            en: "Legal framework|Agreement|Legal basis|Joint commission|Framework agreement"
        ),
        .init(
            .requestedBy,
            es: "Origen de la solicitud|Solicitado por|Solicitante|Origen de la demanda|Quién solicita",
            pt: "Origem da solicitação|Solicitado por|Solicitante|Origem da demanda",
            en: "Requested by|Request origin|Origin of the request"
        ),
        .init(
            .triangularAgreement,
            es: "Acuerdo triangular|Tipo de acuerdo triangular|Instrumento triangular",
            pt: "Acordo triangular|Tipo de acordo triangular|Acordo trilateral",
            en: "Triangular agreement|Type of triangular agreement"
        ),
        .init(
            .programme,
            es: "Programa|Programa marco|Programa al que pertenece|Programa de cooperación",
            pt: "Programa|Programa a que pertence|Programa de cooperação",
            en: "Programme|Program|Parent programme"
        ),
        .init(
            .remarks,
            es: "Observaciones|Comentarios|Notas|Observación|Comentario|Nota",
            pt: "Observações|Comentários|Notas|Observação|Comentário|Obs",
            en: "Remarks|Comments|Notes|Observations|Comment"
        ),
        .init(
            .code,
            es: "Código|Código del proyecto|Código de la iniciativa|Cód.|Identificador|Nº de proyecto|Código nacional|"
                + "Clave|Número de proyecto|Código SIDICSS|ID proyecto|Expediente",
            pt: "Código|Código da ação|Código do projeto|Cód.|Identificador|Nº do projeto|Código da iniciativa|Sigla",
            en: "Code|Project code|Identifier|Project number|Reference|Project ID|Initiative code|Ref."
        ),
        .init(.classifications, es: "Clasificaciones", pt: "Classificações", en: "Classifications"),
        .init(.contributions, es: "Aportes|Contribuciones", pt: "Aportes|Contribuições", en: "Contributions"),
        .init(
            .locations,
            es: "Lugares|Lugar|Localización|Ubicación|Localidad|Ciudad",
            pt: "Lugares|Lugar|Localização|Local|Cidade|Localidade",
            en: "Places|Place|Location|Locations|City"
        ),
        .init(
            .documents,
            es: "Documentos|Enlaces|Documento|Enlace|Página web|Sitio web|URL",
            pt: "Documentos|Links|Documento|Página web|Site",
            en: "Documents|Links|Document|Link|Website|Web page"
        ),
        .init(
            .identifiers,
            es: "Otros códigos|Identificadores|Código IATI",
            pt: "Outros códigos|Identificadores",
            en: "Other codes|Identifiers|IATI identifier"
        ),
        .init(
            .relations,
            es: "Relacionadas|Iniciativas relacionadas",
            pt: "Relacionadas",
            en: "Related|Related activities"
        ),
        .init(.item, es: "id Encuentro", pt: "id Encuentro", en: "id Encuentro"),
        .init(.declaredBy, es: "Declara|Declarado por", pt: "Declara|Declarado por", en: "Declared by|Declares"),
        .init(.wordings, es: "Traducciones", pt: "Traduções", en: "Translations"),
    ]

    /// Headings that name the initiative itself: its title where no other column does, otherwise its code.
    static let ambiguous = ["Proyecto", "Projeto", "Project", "Acción", "Ação", "Action", "Iniciativa", "Initiative"]

    /// Words that say what the sheet is about, not what the column holds.
    static let aboutSheet: Set<Substring> = [
        "proyecto", "projeto", "project", "iniciativa", "initiative", "accion", "acao", "action", "actividad",
        "atividade", "activity", "cooperacion", "cooperacao", "cooperation", "sap", "proyectos", "projetos",
    ]

    /// Words of lines that add up the rows above them.
    static let totals: Set<String> = [
        "total", "totales", "totais", "subtotal", "sub total", "total general", "total geral", "grand total", "suma",
        "soma", "sum", "totals",
    ]
}
