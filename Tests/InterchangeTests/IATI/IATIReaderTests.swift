import Cooperation
import Interchange
import Localization
import Testing

@Suite("Reading IATI 2.0x")
struct IATIReaderTests {
    @Test("Titles in two languages become one text in two languages, and the key has no blanks")
    func languages() throws {
        // given
        let xml = """
            <iati-activity xml:lang="es"><iati-identifier>
             CL-1-7 </iati-identifier><reporting-org ref="CL-1" type="10" secondary-reporter="0"><narrative>AGCID</narrative>
            </reporting-org><title><narrative>Bancos de leche
              humana</narrative><narrative xml:lang="pt-BR">Bancos de leite humano</narrative></title>
            <description type="2"><narrative>Reducir la mortalidad</narrative></description></iati-activity>
            """
        // when
        let reading = try #require(IATIFixture.reading(xml))
        // then
        #expect(reading.key == "CL-1-7")
        #expect(reading.reporter == Reading.Reporter(reference: "CL-1", name: "AGCID", type: "10"))
        #expect(reading.content.title[.es]?.text == "Bancos de leche humana")
        #expect(reading.content.title[.pt]?.text == "Bancos de leite humano")
        #expect(reading.content.objective[.es]?.text == "Reducir la mortalidad")
        #expect(reading.place.row == 2)
    }

    @Test(
        "A text whose words contradict the declared language goes to the language it is in",
        arguments: [
            ("en", "Fortalecimiento de la gestión del agua en la región andina", Language.es),
            ("en", "Fortalecimento da gestão da água e do saneamento em zonas rurais", .pt),
            ("es", "Support to the management of water in the Andean region", .en),
            ("es", "Formação de docentes do ensino médio e das escolas técnicas", .pt),
            ("en", "Strengthening of water management in Bogotá and Santiago de Cali", .en),
            ("pt", "Rede de bancos de leite", .pt),
        ]
    )
    func contradictedLanguage(declared: String, text: String, expected: Language) throws {
        let xml = """
            <iati-activity xml:lang="\(declared)"><iati-identifier>A-1</iati-identifier>
            <title><narrative>\(text)</narrative></title></iati-activity>
            """
        let reading = try #require(IATIFixture.reading(xml))
        #expect(reading.content.title.languages == [expected])
        #expect(reading.problems.isEmpty)
    }

    @Test("The four dates go to the four dates of the initiative, and status to its status")
    func datesAndStatus() throws {
        let reading = try #require(
            IATIFixture.reading(
                IATIFixture.activity(
                    """
                    <activity-status code="2"/>
                    <activity-date type="1" iso-date="2020-01-01"/><activity-date type="2" iso-date="2020-02-01Z"/>
                    <activity-date type="3" iso-date="2021-12-31"/><activity-date type="4" iso-date="2022-01-31"/>
                    """
                )
            )
        )
        #expect(reading.content.status == "execution")
        #expect(reading.content.plannedStart?.code == "2020-01-01")
        #expect(reading.content.start?.code == "2020-02-01")
        #expect(reading.content.plannedEnd?.code == "2021-12-31")
        #expect(reading.content.end?.code == "2022-01-31")
        #expect(reading.problems.isEmpty)
    }

    @Test("The largest DAC sector becomes the sector, the next different one the secondary")
    func sectors() throws {
        let reading = try #require(
            IATIFixture.reading(
                IATIFixture.activity(
                    """
                    <sector vocabulary="1" code="11120" percentage="20"/><sector vocabulary="1" code="12220" percentage="50"/>
                    <sector code="12240" percentage="30"/><sector vocabulary="99" code="X"><narrative>x</narrative></sector>
                    <sector vocabulary="7" code="4"/><tag vocabulary="2" code="3"/><tag vocabulary="3" code="3.2"/>
                    <tag vocabulary="2" code="17"/>
                    """
                )
            )
        )
        let content = reading.content
        #expect(content.sector == "salud")
        #expect(content.secondarySector == "educacion")
        #expect(content.classifications.prefix(4).map(\.code) == ["11120", "12220", "12240", "X"])
        #expect(content.goal == "4")
        #expect(content.secondaryGoal == "3")
        // The third goal has no field of its own and is kept as IATI would.
        #expect(content.classifications.last == SectorShare(vocabulary: "7", code: "17"))
        #expect(content.targets == ["3.2"])
        #expect(reading.problems.isEmpty)
    }

    @Test("Equal payments on one day stay two payments, and each has its other side")
    func transactions() throws {
        let payment = """
            <transaction><transaction-type code="3"/><transaction-date iso-date="2021-05-04"/>
            <value value-date="2021-05-01">1,250.50</value><receiver-org ref="PY-2"/>
            <recipient-country code="PY"/></transaction>
            """
        let reading = try #require(IATIFixture.reading(IATIFixture.activity(payment + payment)))
        let measures = reading.measures
        #expect(measures.count == 2)
        #expect(Set(measures.map(\.coordinates)).count == 2)
        #expect(measures.map(\.occurrence) == [0, 1])
        #expect(measures[0].value == Quantity("1250.5"))
        #expect(measures[0].unit == "USD")
        #expect(measures[0].counterpart == "PY-2")
        #expect(measures[0].place == "PY")
        #expect(measures[0].period?.code == "2021-05-04")
        #expect(measures[0].asOf?.code == "2021-05-01")
        #expect(measures[0].label == "3")
        #expect(reading.content.executed == Money(minorUnits: 250_100, currency: "USD"))
        #expect(reading.content.participants == [Participation("PY", "recipient"), Participation("AR", "provider")])
    }

    @Test("Budgets in one currency are summed, in two they are not; a whole year is told as a year")
    func budgets() throws {
        func budget(_ currency: String, type: String = "1") -> String {
            """
            <budget type="\(type)"><period-start iso-date="2021-01-01"/><period-end iso-date="2021-12-31"/>
            <value currency="\(currency)" value-date="2021-01-01">100</value></budget>
            """
        }
        let one = try #require(
            IATIFixture.reading(IATIFixture.activity(budget("EUR") + budget("EUR") + budget("EUR", type: "2")))
        )
        let two = try #require(IATIFixture.reading(IATIFixture.activity(budget("EUR") + budget("USD"))))
        #expect(one.content.budget == Money(minorUnits: 20_000, currency: "EUR"))
        #expect(one.measures.map(\.label) == ["1", "1", "2"])
        #expect(one.measures[0].period?.code == "2021")
        #expect(two.content.budget == nil)
    }

    @Test("Results with numbers are measures, those in words are not")
    func results() throws {
        let reading = try #require(
            IATIFixture.reading(
                IATIFixture.activity(
                    """
                    <result type="1"><title><narrative>Agua</narrative></title><indicator measure="1">
                    <title><narrative>Pozos</narrative></title><period><period-start iso-date="2020-01-01"/>
                    <period-end iso-date="2020-12-31"/><target value="130,000"/><actual value="7"/></period></indicator>
                    <indicator measure="5"><title><narrative>Ley</narrative></title><period><target value="Sí"/></period>
                    </indicator></result>
                    """
                )
            )
        )
        #expect(reading.measures.map(\.indicator) == ["result-target", "result-actual"])
        #expect(reading.measures.map(\.value.text) == ["130000", "7"])
        #expect(reading.measures[0].label == "Agua · Pozos")
        #expect(reading.problems.isEmpty)
    }

    @Test(
        "The modality is told only where the file lets it be told",
        arguments: [
            ("<collaboration-type code=\"8\"/><recipient-country code=\"PY\"/>", "10", "AR-X", "triangular"),
            ("<recipient-country code=\"PY\"/>", "10", "AR-X", "bilateral"),
            ("<recipient-country code=\"PY\"/>", "10", "DE-1", "north-south"),
            ("<recipient-country code=\"PY\"/>", "10", "XM-DAC-50-4", "north-south"),
            ("<recipient-country code=\"PY\"/>", "40", "XM-DAC-46008", "multilateral"),
            ("<recipient-country code=\"PY\"/>", "40", "44000", "multilateral"),
            ("<recipient-country code=\"PY\"/>", "22", "US-EIN-1", nil),
            ("<recipient-country code=\"PY\"/>", "10", "PY-1", nil),
            (
                "<participating-org role=\"1\"><narrative>Spain</narrative></participating-org>"
                    + "<recipient-country code=\"PY\"/>", "10", "PY-1", "north-south"
            ),
            (
                "<participating-org role=\"1\"><narrative>Brasil</narrative></participating-org>"
                    + "<recipient-country code=\"PY\"/>", "10", "PY-1", "bilateral"
            ),
            (
                "<participating-org role=\"1\"><narrative>Ford Foundation</narrative></participating-org>"
                    + "<recipient-country code=\"PY\"/>", "21", "US-501c3", nil
            ),
        ] as [(String, String, String, String?)]
    )
    func modality(elements: String, type: String, reference: String, expected: String?) throws {
        let xml = """
            <iati-activity xml:lang="es"><iati-identifier>A-1</iati-identifier>
            <reporting-org ref="\(reference)" type="\(type)"><narrative>x</narrative></reporting-org>
            <title><narrative>Formación de docentes</narrative></title>\(elements)</iati-activity>
            """
        let reading = try #require(IATIFixture.reading(xml))
        #expect(reading.content.modality?.rawValue == expected)
    }

    @Test("A funding body we know takes part; every organisation is kept as an institution with its role")
    func organisations() throws {
        let reading = try #require(
            IATIFixture.reading(
                IATIFixture.activity(
                    """
                    <participating-org role="1" ref="XM-DAC-46008" type="40"><narrative>CAF</narrative></participating-org>
                    <participating-org role="4" ref="" type="22"><narrative>Fundación Agua</narrative></participating-org>
                    <participating-org role="4" type="22"><narrative>nan</narrative></participating-org>
                    """
                )
            )
        )
        #expect(reading.content.participants.contains(Participation("CAF", "funding")))
        #expect(
            reading.content.institutions == [
                Institution(name: "CAF", party: "CAF", role: "funding", reference: "XM-DAC-46008"),
                Institution(name: "Fundación Agua", role: "implementing"),
            ]
        )
    }

    @Test("Documents, relations, identifiers and places are kept")
    func lists() throws {
        let reading = try #require(
            IATIFixture.reading(
                IATIFixture.activity(
                    """
                    <other-identifier ref="SID-9" type="A1"><owner-org><narrative>SIDICSS</narrative></owner-org></other-identifier>
                    <location><name><narrative>Cusco</narrative></name><administrative vocabulary="A4" code="PE"/>
                    <point><pos>-13.5 -71.97</pos></point></location>
                    <document-link url="https://x.org/a.pdf" format="application/pdf"><title><narrative>Convenio</narrative>
                    </title><category code="A09"/></document-link><related-activity ref=" BO-1 " type="5"/>
                    """
                )
            )
        )
        let content = reading.content
        #expect(content.identifiers.contains(Identifier(scheme: "SIDICSS", value: "SID-9")))
        #expect(content.locations.map(\.name) == ["Cusco"])
        #expect(content.locations.first?.country == "PE")
        #expect(content.locations.first?.point?.latitude == Quantity("-13.5"))
        #expect(content.documents.first?.category == "A09")
        #expect(content.relations == [Relation(.thirdParty, reference: "BO-1")])
    }
}
