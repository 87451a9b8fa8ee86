/// The tasks of the programme of work for 2008, copied by hand from the document: how each begins, the words of its date
/// (a stroke where its line is broken), and what that date means.
enum SeedTasks {
    typealias Row = (beginning: String, written: String, code: String)

    static let all: [(path: String, tasks: [Row])] = [
        (
            "I.1.1",
            [
                ("Seguimiento del proceso de integración regional", "Permanente", "permanent"),
                ("Entrega de informe final sobre la integración", "Octubre de 2008", "2008-10"),
                ("Elaboración de informe de actualización de flujos", "Septiembre de 2008", "2008-09"),
                ("Elaboración de informes analíticos sobre resultados", "Según corresponda", "appropriate"),
            ]
        ),
        (
            "I.1.2",
            [
                ("Consultas a escala regional sobre los contenidos", "Enero – Marzo de 2008", "2008-01/2008-03"),
                ("Contratación y elaboración del estudio", "Marzo – Junio de 2008", "2008-03/2008-06"),
                ("Preparación de la Reunión Regional sobre los retos", "Abril-Mayo de 2007", "2007-04/2007-05"),
                ("Desarrollo de la Reunión Regional", "Julio de 2008", "2008-07"),
            ]
        ),
        (
            "I.2",
            [
                ("Concertar apoyos y responsabilidades con las otras", "Enero a Marzo", "2008-01/2008-03"),
                (
                    "Diseñar y poner en servicio el espacio virtual",
                    "Enero - Junio / Permanente",
                    "{2008-01/2008-06,permanent}"
                ),
                ("Selección y contratación del Diagnóstico y del", "Enero-Febrero", "2008-01/2008-02"),
                ("Elaboración y entrega del Diagnóstico.", "Febrero - Mayo", "2008-02/2008-05"),
                ("Preparación y convocatoria al Seminario Regional.", "Enero – Mayo", "2008-01/2008-05"),
                ("Desarrollo del Seminario Regional (2 días)", "Primera quincena de Junio", "2008-06-H1"),
                (
                    "Elaborar Informe de conclusiones y recomendaciones",
                    "Posterior al Seminario Regional",
                    "after:el Seminario Regional"
                ),
                ("Elaboración y entrega del Estudio analítico que", "Febrero - Junio", "2008-02/2008-06"),
                ("Preparación y convocatoria a la Reunión Regional de", "Febrero - Junio", "2008-02/2008-06"),
                ("Elaboración de la propuesta para presentación en la", "Abril - Junio", "2008-04/2008-06"),
                ("Presentación de la propuesta en la Reunión Regional.", "Primera semana de Julio", "2008-07-W1"),
                ("Desarrollo de la Reunión Regional (2 días)", "Primera semana de Julio", "2008-07-W1"),
                (
                    "Elaborar Informe de conclusiones y recomendaciones",
                    "Posterior a la Reunión Regional",
                    "after:la Reunión Regional"
                ),
                ("Exploración y consulta sobre metodología para el", "Febrero – Julio", "2008-02/2008-07"),
                ("Diseño preliminar de metodología para el", "Julio – Octubre", "2008-07/2008-10"),
                ("Presentación de diseño al Consejo Latinoamericano", "Noviembre", "2008-11"),
            ]
        ),
        (
            "I.3",
            [
                ("Tareas de asesoría técnica en gestión del", "Enero-noviembre 2008.", "2008-01/2008-11"),
                (
                    "Tareas preparatorias de participación en proyectos",
                    "Cuando proceda según la / convocatoria.",
                    "appropriate:la convocatoria."
                ),
                ("Preparación del Seminario Regional", "Enero-Junio de 2008", "2008-01/2008-06"),
                ("Seminario Regional", "Julio de 2008", "2008-07"),
                ("Envío de informe con conclusiones y recomendaciones", "Septiembre de 2008", "2008-09"),
            ]
        ),
        (
            "II.1.1",
            [
                ("Consulta a los Estados Miembros para la sede", "Enero - Febrero", "2008-01/2008-02"),
                ("Exploración y gestión de apoyos de los organismos", "Enero - Febrero", "2008-01/2008-02"),
                ("Selección y contratación del estudio base", "Febrero - Abril", "2008-02/2008-04"),
                ("Elaboración y entrega del estudio base", "Mayo - Agosto", "2008-05/2008-08"),
                ("Preparación y logística de la XIX RDCI", "Febrero - Octubre", "2008-02/2008-10"),
                ("Convocatorias a los Estados Miembros", "Julio", "2008-07"),
                ("Realización XIX RDCI", "Primera semana de Octubre", "2008-10-W1"),
                ("Elaborar Informe de conclusiones y recomendaciones", "Posterior a la XIX RDCI", "after:la XIX RDCI"),
            ]
        ),
        (
            "II.1.2/revista-electronica-sobre-cooperacion-internacional",
            [
                ("Diseño de la Revista", "Enero - Febrero", "2008-01/2008-02"),
                (
                    "Búsqueda de información",
                    "Enero – Febrero (para la primera) / Permanente",
                    "{2008-01/2008-02,permanent}"
                ),
                (
                    "Preparación y logística de la Revista",
                    "Febrero – Marzo / Abril – Junio / Julio – Septiembre / Octubre – Diciembre",
                    "{2008-02/2008-03,2008-04/2008-06,2008-07/2008-09,2008-10/2008-12}"
                ),
                ("Lanzamiento (1° edición)", "Última semana de Marzo", "2008-03-WL"),
                (
                    "Ediciones de la Revista",
                    "Última semana de Junio / Última semana de Septiembre / Última semana de Diciembre",
                    "{2008-06-WL,2008-09-WL,2008-12-WL}"
                ),
                ("Evaluar el impacto de la Revista", "Septiembre – Octubre", "2008-09/2008-10"),
                ("Elaborar Informe para el Consejo Latinoamericano.", "Noviembre", "2008-11"),
            ]
        ),
        (
            "II.1.2/espacio-virtual-de-encuentro-sobre",
            [
                ("Diseño del Espacio Virtual de Encuentro", "Enero - Febrero", "2008-01/2008-02"),
                ("Consulta a los Estados Miembros", "Enero – Marzo", "2008-01/2008-03"),
                ("Búsqueda y recopilación de informaciones", "Permanente", "permanent"),
                ("Preparación técnica y logística del Espacio Virtual", "Marzo – Mayo", "2008-03/2008-05"),
                ("Lanzamiento", "Primera semana de Junio", "2008-06-W1"),
                ("Actualización", "Permanente", "permanent"),
                ("Evaluar el impacto del Espacio Virtual de Encuentro", "Septiembre – Octubre", "2008-09/2008-10"),
                ("Elaborar Informe para el Consejo Latinoamericano", "Noviembre", "2008-11"),
            ]
        ),
        (
            "II.1.3/plataforma-regional-de-contenidos-y",
            [
                ("Preparación y logística de la Reunión de Expertos.", "Marzo – Abril", "2008-03/2008-04"),
                ("Convocatorias a las entidades involucradas", "Abril", "2008-04"),
                ("Desarrollo de la Reunión de Expertos (2 días)", "Segunda semana de Mayo", "2008-05-W2"),
                (
                    "Esbozo de un primer plan de actualización",
                    "Durante la Reunión de Expertos",
                    "during:la Reunión de Expertos"
                ),
                ("Elaborar Informe de conclusiones y recomendaciones", "Posterior a la Reunión", "after:la Reunión"),
            ]
        ),
        (
            "II.1.3/taller-de-actualizacion-de-los",
            [
                ("Selección de los capacitadores", "Enero – Marzo", "2008-01/2008-03"),
                ("Preparación y logística del Taller", "Febrero - Octubre", "2008-02/2008-10"),
                ("Convocatorias", "Julio", "2008-07"),
                ("Realización Taller", "Segunda semana de Octubre", "2008-10-W2"),
                ("Elaborar Informe de conclusiones y recomendaciones", "Posterior al Taller", "after:el Taller"),
            ]
        ),
        (
            "II.1.4",
            [
                ("Preparación y logística de la Reunión de Expertos", "Febrero - Mayo", "2008-02/2008-05"),
                ("Convocatorias a CDERA, CAPRADE, CEPREDENAC, ALBA,", "Marzo", "2008-03"),
                ("Desarrollo de la Reunión de Expertos (2 días)", "Segunda semana de Mayo", "2008-05-W2"),
                (
                    "Elaborar Informe de conclusiones y recomendaciones",
                    "Posterior a la Reunión de Expertos",
                    "after:la Reunión de Expertos"
                ),
            ]
        ),
        (
            "III.1",
            [
                ("Selección de expertos y consultor para elaboración", "Diciembre de 2007", "2007-12"),
                ("Convocatoria oficial de la reunión", "Segunda semana de enero de2008", "2008-01-W2"),
                ("Desarrollo de la reunión regional", "Fines de febrero de 2008", "2008-02-E"),
                ("Elaboración y entrega de informe de la reunión y", "Marzo de 2008", "2008-03"),
            ]
        ),
        (
            "III.2",
            [
                ("Elaboración de documento analítico sobre", "Diciembre de 2007-Enero de 2008", "2007-12/2008-01"),
                ("Preparación del Diálogo de América Latina y el", "Enero - Febrero de 2008", "2008-01/2008-02"),
                ("Convocatoria del Diálogo de ALC sobre", "Enero de 2008", "2008-01"),
                (
                    "Desarrollo de la reunión regional “Diálogo de ALC",
                    "Última semana de febrero/primera / semana de marzo de 2008",
                    "[2008-02-WL,2008-03-W1]"
                ),
                ("Envío de Conclusiones y Recomendaciones de la", "Marzo de 2008", "2008-03"),
                ("Participación de la SP-SELA en la XII UNCTAD", "Abril de 2008", "2008-04"),
            ]
        ),
    ]
}
