/// Texts in the layout of a programme of work; every body, activity and date in them is invented for these tests.
enum ProgrammeFixture {
    /// Two pages with page furniture, broken lines, a flattened table and four things that do not fit.
    static let spanish = """
        P R E S E N T A C I Ó N
         
        El programa de trabajo del Instituto de Prueba se estructura en sólo tres proyectos, en las
        dos áreas que siguen, y se inscribe en lo que pidieron los países.
         
         AREA I. AGUA Y SUELO
         
        PROYECTO I.1. Cuencas compartidas: el cuidado de la

        orilla común
         
        A. Antecedentes y justificación
         
        Los países vienen trabajando desde hace años. La REDAGUA, como se sabe, reúne a las oficinas;
        la REDAGUA mide y la REDAGUA publica. Véase Actividad II.1.1. La REDEGUA se menciona una vez.
         
        B. Objetivos
         
        1. Cuidar el agua.
         
        2. Cuidar la
        orilla.
         
        C. Resultados esperados
         
        1. Un informe sobre las cuencas. Se entrega a los
        países que lo pidan.
         
        2. Una reunión de las oficinas.
         
        D. Tareas y cronograma
         
        Tareas Fechas
        Preparación de la reunión de
        oficinas

        Enero - Marzo
         
        Reunión de oficinas Segunda semana de Abril
        Elaborar informe1 Posterior a la reunión de oficinas
         
         

        7
        Programa de Trabajo del Instituto de Prueba para el año 2031 IP/PT/DT N° 2-30

        Corrección de la base Mayo-Junio de 2029
        Limpieza de la orilla

        Finales de
         
        E. Presupuesto estimado
         
        Se hará con recursos presupuestarios ordinarios. Se procurará obtener aportaciones de otros.
        \u{20}
                                                 
        1 Incorporar lo dicho en la Actividad II.1.1.
         AREA II. PERSONAS
         
        PROYECTO II.1 Formación
         
        Actividad II.1.1 Cursos para oficinas
         
        A. Antecedentes
         
        Hace falta.
         
        -  Curso a distancia
         
        B. Objetivos
         
        1. Aprender.
         
        C. Resultados esperados
         
        1. Un curso.
         
        D. Tareas y cronograma
         
        El curso tendría lugar en el mes de Octubre de 2031.
         
        Tareas Fechas
        Preparar el curso Febrero / Marzo
        Dar el curso Primera quincena de Noviembre
        Seguimiento Según corresponda
         
        F. Riesgos
         
        Pocos inscritos.

        """

    /// A table of six columns and one broken row, cell below cell.
    static let events = """
        Plan de trabajo 2031
         
        PROYECTO 1. Encuentros

        A. Antecedentes

        El plan tiene lo que sigue.

        D. Actividades del año

        ACTIVIDAD

        OBJETIVOS

        ORGANIZADORES

        LUGAR Y
        FECHA

        1. Taller de
        semillas

        Compartir semillas

        Instituto de Prueba,
        Ministerio de Agricultura,
        Ganadería y Pesca de Chile

        Arica, Iquique y Putre, Norte,
        Chile

        Marzo 2031
         ACTIVIDAD

        OBJETIVOS

        ORGANIZADORES

        LUGAR Y
        FECHA

        2. Foro del agua

        Hablar del agua

        Abril 2031

        """

    static let portuguese = """
        Plano de trabalho 2031

        PROJETO 1. Águas comuns

        B. Objetivos

        1. Cuidar da água e do solo.

        D. Tarefas e cronograma

        Tarefas Datas
        Preparar a reunião Janeiro a março
        Realização da reunião Primeira quinzena de junho
        Relatório da reunião

        Posterior à reunião

        """
}
