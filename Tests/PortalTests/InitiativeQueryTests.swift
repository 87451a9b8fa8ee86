import Ledger
import Registry
import Testing

@Suite("The query of a list")
struct InitiativeQueryTests {
    @Test("Repeated values and values behind commas are the same question, written in one way")
    func forms() {
        // when
        let repeated = InitiativeQuery("sector=salud&pais=co&pais=CL&pais=CL")
        let commas = InitiativeQuery("pais=CL,CO&sector=salud")

        // then
        #expect(repeated == commas)
        #expect(repeated.written == "pais=CL,CO&sector=salud")
    }

    @Test("What is read and written again stays the same")
    func roundTrip() {
        // given
        let query = InitiativeQuery(
            "q=agua+y+ma%C3%B1ana&pais=CO&rol=provider&contraparte=CL&modalidad=bilateral&nivel=project&area=social"
                + "&sector=salud&ods=3&estado=finished&acuerdo=agreed&declara=CO&desde=2001&hasta=2009&orden=inicio&pagina=4"
        )

        // then
        #expect(query.text == "agua y mañana")
        #expect(query.page == 4)
        #expect(query.order == .start)
        #expect(InitiativeQuery(query.written) == query)
    }

    @Test("Words without an order are ordered by relevance, anything else by the last word")
    func order() {
        #expect(InitiativeQuery("q=agua").effectiveOrder == .relevance)
        #expect(InitiativeQuery("").effectiveOrder == .changed)
        #expect(InitiativeQuery("orden=relevancia").effectiveOrder == .changed)
        #expect(InitiativeQuery("q=agua&orden=antiguas").effectiveOrder == .oldest)
    }

    @Test("Years are put in order, and half a span is open on its other side")
    func years() {
        #expect(InitiativeQuery("desde=2020&hasta=2010").catalogueQuery().years == 2010...2020)
        #expect(InitiativeQuery("desde=2020").catalogueQuery().years == 2020...2100)
        #expect(InitiativeQuery("hasta=2020").catalogueQuery().years == 1950...2020)
        #expect(InitiativeQuery("desde=99999").catalogueQuery().years == nil)
    }

    @Test("A role beside countries asks for these countries in that role, and counterparts for all of them together")
    func facets() {
        // when
        let query = InitiativeQuery("pais=CO,CL&rol=provider&contraparte=MX,PE").catalogueQuery()

        // then
        #expect(query.values[.roleOf] == ["CL/provider", "CO/provider"])
        #expect(query.values[.country] == ["CL", "CO"])
        #expect(query.values[.role] == nil)
        #expect(query.together[.country] == ["MX", "PE"])
    }

    @Test("No bytes make reading fail, and what was read is written and read again the same")
    func fuzz() {
        // given
        var generator = Generator(state: 20_261_121)
        let seeds = ["pais=CO&sector=salud", "q=agua%20dulce&desde=2020", "pagina=3&orden=inicio", "contraparte=CL,MX"]
        let alphabet = Array("&=,+%?#[]{}<>\"'abcCO019áñ\u{0}\u{7F}é💧".unicodeScalars)

        // when
        for turn in 0..<3000 {
            var scalars = Array(seeds[turn % seeds.count].unicodeScalars)
            for _ in 0..<(1 + turn % 9) {
                let place = Int(generator.next() % UInt64(scalars.count + 1))
                let scalar = alphabet[Int(generator.next() % UInt64(alphabet.count))]
                if generator.next() % 3 == 0, place < scalars.count {
                    scalars[place] = scalar
                } else {
                    scalars.insert(scalar, at: place)
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            let query = InitiativeQuery(text)

            // then
            #expect(InitiativeQuery(query.written) == query, "\(text)")
            #expect(query.page >= 1)
        }
    }

    private struct Generator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }
}
