import Cooperation
import Interchange
import Localization
import Testing

@Suite("Reading IATI 1.0x")
struct OldIATITests {
    private let xml = """
        <iati-activity xml:lang="en" default-currency="GBP">
        <reporting-org ref="BR-ABC" type="10">Agência Brasileira de Cooperação</reporting-org>
        <iati-identifier>BR-ABC-77</iati-identifier>
        <title xml:lang="es">Agua segura</title><title xml:lang="pt">Água segura</title>
        <description xml:lang="es" type="1">Agua para las escuelas</description>
        <activity-status code="4" xml:lang="en">Post-completion</activity-status>
        <activity-date type="start-planned" iso-date="2010-03-01">March 2010</activity-date>
        <activity-date type="end-actual">2012-05-31</activity-date>
        <participating-org role="Funding" ref="XM-DAC-41114" type="40">UNDP</participating-org>
        <participating-org role="Implementing">Ministério da Saúde</participating-org>
        <recipient-country code="hn">Honduras</recipient-country>
        <sector vocabulary="DAC" code="14030" percentage="100">Basic water</sector>
        <transaction><transaction-type code="D">Disbursement</transaction-type>
        <transaction-date iso-date="2011-01-01"/><value value-date="2011-01-01">500.00</value>
        <receiver-org>Governo</receiver-org></transaction>
        <transaction><transaction-type code="C"/><transaction-date>2010-12-01</transaction-date>
        <value currency="USD" value-date="2010-12-01">1.5E3</value></transaction>
        <location><name>Tegucigalpa</name><coordinates latitude="14.1" longitude="-87.2"/>
        <administrative country="HN">Francisco Morazán</administrative></location>
        <other-identifier owner-ref="BR" owner-name="SIGAP">X 9</other-identifier>
        <related-activity type="1" ref="BR-ABC-1"/>
        </iati-activity>
        """

    @Test("Texts, dates and roles in the words of 1.0x are read as those of 2.0x")
    func words() throws {
        let reading = try #require(IATIFixture.reading(version: "1.03", xml))
        let content = reading.content
        #expect(reading.key == "BR-ABC-77")
        #expect(reading.reporter?.name == "Agência Brasileira de Cooperação")
        #expect(content.title[.es]?.text == "Agua segura")
        #expect(content.title[.pt]?.text == "Água segura")
        #expect(content.objective[.es]?.text == "Agua para las escuelas")
        #expect(content.status == "finished")
        #expect(content.plannedStart?.code == "2010-03-01")
        #expect(content.end?.code == "2012-05-31")
        #expect(content.institutions.map { $0.role?.rawValue } == ["funding", "implementing"])
        #expect(content.participants.contains(Participation("HN", "recipient")))
        #expect(content.participants.contains(Participation("BR", "provider")))
        #expect(content.modality == "bilateral")
        #expect(content.sector == "agua-y-saneamiento")
        #expect(content.classifications == [SectorShare(vocabulary: "1", code: "14030", percentage: Quantity("100"))])
        #expect(content.level == "project")
        #expect(reading.problems.isEmpty)
    }

    @Test("Letters for kinds of transaction become numbers, and money keeps its own currency")
    func money() throws {
        let reading = try #require(IATIFixture.reading(version: "1.03", xml))
        #expect(reading.measures.map(\.label) == ["3", "2"])
        #expect(reading.measures.map(\.unit) == ["GBP", "USD"])
        #expect(reading.measures.map(\.value.text) == ["500", "1500"])
        #expect(reading.measures[0].counterpart == "Governo")
        #expect(reading.content.executed == Money(minorUnits: 50_000, currency: "GBP"))
    }

    @Test("Places and other identifiers in the form of 1.0x are read")
    func places() throws {
        let content = try #require(IATIFixture.reading(version: "1.03", xml)).content
        #expect(content.locations.first?.name == "Tegucigalpa")
        #expect(content.locations.first?.country == "HN")
        #expect(content.locations.first?.point?.longitude == Quantity("-87.2"))
        #expect(content.identifiers.contains(Identifier(scheme: "SIGAP", value: "X 9")))
    }
}
