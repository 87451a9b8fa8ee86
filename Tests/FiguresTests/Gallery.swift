import Figures
import Foundation
import Markup

/// Every figure on one page, for tests and for looking at.
struct Gallery {
    let years: [String]
    let series: [(code: String, name: String, values: [Double])]
    let isReal: Bool

    /// The published series of participations when the corpus is at hand, otherwise numbers made by a formula.
    static let current = Gallery()

    init() {
        let corpus = ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"]
        let path = (corpus ?? "") + "/ssc/segib-participations-by-country-year.csv"
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
            years = rows.first.map { Array($0.dropFirst(2).dropLast()) } ?? []
            series = rows.dropFirst().map { ($0[0], $0[1], $0.dropFirst(2).dropLast().compactMap(Double.init)) }
            isReal = true
        } else {
            years = (2007...2024).map(String.init)
            series = ChoroplethMap.countries.dropFirst(3).enumerated().map { index, code in
                (code, "País \(code)", (0..<18).map { Double((index * 37 + $0 * 11) % 120) })
            }
            isReal = false
        }
    }

    var names: [String: String] {
        ["ES": "España", "PT": "Portugal", "AD": "Andorra"].merging(series.map { ($0.code, $0.name) }) { $1 }
    }

    var lastValues: [String: Double] {
        Dictionary(uniqueKeysWithValues: series.compactMap { entry in entry.values.last.map { (entry.code, $0) } })
    }

    private var ranked: [(code: String, name: String, values: [Double])] {
        series.sorted { ($0.values.last ?? 0) > ($1.values.last ?? 0) }
    }

    private func link(_ code: String) -> String { "/es/paises/\(code)" }

    private func frame(_ id: String, _ title: String, _ subtitle: String, table: DataTable? = nil) -> FigureFrame {
        FigureFrame(
            id: id,
            title: title,
            subtitle: subtitle,
            summary: "\(title). \(subtitle)",
            source: isReal ? "Fuente: SEGIB" : "Números de prueba",
            asOf: "edición 2024",
            agreed: nil,
            note: nil,
            links: [
                .init("tabla", "/\(id)"), .init("CSV", "/\(id).csv"), .init("JSON", "/\(id).json"),
                .init("cómo se cuenta", "/metodo"),
            ],
            table: table,
            tableLabel: "Ver los datos en una tabla"
        )
    }

    var map: Node {
        let links = Dictionary(uniqueKeysWithValues: ChoroplethMap.countries.map { ($0, link($0)) })
        let table = DataTable(
            caption: "Participaciones por país",
            columns: [.words("País"), .numbers("2024")],
            rows: ranked.map { [$0.name, plainNumberText($0.values.last ?? 0)] }
        )
        return frame(
            "mapa",
            "Cuba y Colombia declararon más participaciones en 2024",
            "Iniciativas en las que participa cada país",
            table: table
        ).node {
            ChoroplethMap(values: lastValues, names: names, links: links, label: "Mapa", noData: "sin dato", named: 6)
                .node
        }
    }

    var flowMap: Node {
        // Weights of a drawing, not of the world.
        let flows = [
            ("CL", "PY", 31), ("BR", "PE", 24), ("MX", "GT", 22), ("ES", "CO", 18), ("CO", "HN", 12), ("AR", "BO", 11),
            ("UY", "CR", 9), ("CU", "VE", 8), ("PT", "BR", 6), ("PE", "BR", 5), ("PY", "CL", 4), ("AD", "EC", 2),
        ].map { Flow(from: $0.0, to: $0.1, weight: Double($0.2), link: "/es/relaciones/\($0.0)-\($0.1)") }
        return frame("flujos", "Quién coopera con quién", "Prueba de dibujo; la línea va de lo ancho a la flecha").node
        {
            FlowMap(flows: flows, names: names, links: ["CL": link("CL")], label: "Mapa de flujos").node
        }
    }

    var matrix: Node {
        let heads = ChoroplethMap.countries.map { MatrixFigure.Head($0, full: names[$0] ?? $0, link: link($0)) }
        let rows = ChoroplethMap.countries.map { MatrixFigure.Head(names[$0] ?? $0, full: names[$0] ?? $0) }
        let cells = rows.indices.map { row in
            heads.indices.map { column -> Double? in
                row == column ? nil : Double((row * 31 + column * 17 + row * column) % 29)
            }
        }
        return frame("matriz", "Oferentes y receptores", "Prueba de dibujo").node {
            MatrixFigure(
                rows: rows,
                columns: heads,
                cells: cells,
                caption: "Oferentes y receptores",
                corner: "Oferente ↓ receptor →",
                cellLink: { row, column in "/es/iniciativas?o=\(row)&r=\(column)" }
            ).node
        }
    }

    var bars: Node {
        frame("barras", "Participaciones en 2024", "Los doce que más declararon").node {
            BarsFigure(
                ranked.prefix(12).map {
                    let last = $0.values.last ?? 0
                    return .init($0.name, last, solid: (last * 0.64).rounded(), link: link($0.code))
                },
                key: .init(solid: "acordado", rest: "dicho por un lado")
            ).node
        }
    }

    var lines: Node {
        frame("lineas", "Cuba creció; los demás se mantienen", "Participaciones por año, 2007–2024").node {
            LinesFigure(
                periods: years,
                series: ranked.prefix(5).map { .init($0.name, $0.values) },
                label: "Participaciones"
            ).node
        }
    }

    var multiples: Node {
        frame("multiples", "Participaciones por país, 2007–2024", "La cifra es la de 2024; misma escala en todos").node
        {
            SmallMultiples(series.map { .init($0.name, $0.values, link: link($0.code)) }).node
        }
    }

    var share: Node {
        frame("acuerdo", "De siete datos, tres están acordados", "Prueba de dibujo").node {
            StackedShare(
                [
                    .init("3 acordados", 3, .solid), .init("1 acuerdan diferir", 1, .outlined),
                    .init("2 difieren", 2, .hatched), .init("1 dicho por un solo lado", 1, .dashed),
                ],
                label: "3 acordados, 1 acuerdan diferir, 2 difieren, 1 de un solo lado"
            ).node
            p {
                "Colombia "
                Sparkline(values: series.first { $0.code == "CO" }?.values ?? []).node
                " 109"
            }
        }
    }

    /// The page, with the style sheet beside it.
    var page: Node {
        html(.lang("es")) {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                title { "Figuras" }
                Markup.link(.rel("stylesheet"), .href("style.css"))
            }
            body {
                main(.class("wrap")) {
                    h1 { "Las figuras" }
                    div(.class("two")) {
                        div {
                            multiples; bars
                        }
                        div {
                            map; share
                        }
                    }
                    div(.class("two")) {
                        flowMap
                        lines
                    }
                    matrix
                }
            }
        }.document
    }
}
