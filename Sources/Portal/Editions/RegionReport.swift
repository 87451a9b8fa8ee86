import Cooperation
import Figures
import Localization
import Markup
import Registry

/// All countries of an edition together: who with whom, in what, how large, and how far it is agreed.
struct RegionReport: ReportPart {
    private let countries: CountriesModel
    private let sectors: SectorsModel
    private let goals: GoalsModel
    private let states: StatesModel
    private let size: SizeModel
    private let coverage: CoverageModel
    private let modalities: PictureTable
    private let flows: FlowFigure?
    private let relations: RelationsModel
    private let frames: PictureFigures
    private let text: Texts
    let opening: String

    init(_ picture: ReportPicture, _ visit: Visit) {
        let (text, labels, links, region) = (visit.text, visit.labels, visit.links, picture.region)
        self.text = text
        countries = CountriesModel(region, nil, visit)
        sectors = SectorsModel(region, visit)
        goals = GoalsModel(region, visit)
        states = StatesModel(region.states, visit)
        size = SizeModel(picture.size, visit)
        coverage = CoverageModel(region.coverage, visit)
        modalities =
            CountTable(
                "modality",
                text("country.modality"),
                picture.modalities,
                text: text,
                column: text("picture.modality"),
                indicator: "by-modality"
            ) { labels.label($0, in: "modality") }.table
        flows = FlowFigure(picture.matrix, visit)
        relations = RelationsModel(
            RelationsQuestion(visit.edition?.scope ?? InitiativeQuery()),
            picture.matrix,
            pair: nil,
            recordedAt: region.recordedAt,
            visit
        )
        frames = PictureFigures(visit, recordedAt: region.recordedAt) { links.report(as: $0) }
        opening = ReportWords.sentence(
            visit.edition.map { EditionWords($0.told, visit).title.text } ?? "",
            picture,
            text
        )
    }

    var tables: [PictureTable] {
        [
            states.table, modalities, countries.membersTable, countries.othersTable, relations.table,
            sectors.areas, sectors.sectors, sectors.years, goals.table, goals.years.table, size.table, size.burden,
            coverage.table,
        ].filter { !$0.rows.isEmpty }
    }

    var figures: Node {
        .group([
            frames.frame(states.table, indicator: "agreed-share") {
                StackedShare(states.parts, label: text("picture.agreement")).node
            },
            countries.outside.node,
            frames.frame(modalities) { PictureBars(table: modalities, number: frames.number).node },
            h2 { text("section.countries") },
            frames.shown(countries.membersTable, note: text("countries.rolesNote")),
            countries.others > 0 ? frames.shown(countries.othersTable, note: text("countries.othersNote")) : .none,
            relations.flows.isEmpty ? .none : pairs,
            h2 { text("section.sectors") },
            frames.frame(sectors.areas) { BarsFigure(sectors.areaBars, number: frames.number).node },
            frames.frame(sectors.sectors) { BarsFigure(sectors.sectorBars, number: frames.number).node },
            h2 { text("section.goals") },
            frames.shown(goals.table, note: text("goals.note")),
            size.table.rows.isEmpty
                ? .none : frames.shown(size.table, note: text("size.note"), indicator: "duration"),
            size.burden.rows.isEmpty
                ? .none : frames.shown(size.burden, note: text("size.burdenNote"), indicator: "burden-sharing"),
            frames.shown(coverage.table, note: text("coverage.note"), indicator: "coverage"),
        ])
    }

    private var pairs: Node {
        .group([
            h2 { text("section.relations") },
            flows?.node ?? .none,
            frames.shown(relations.table),
        ])
    }
}
