import Foundation
import Markup
import Testing

@testable import Figures

@Suite("The charts")
struct ChartTests {
    @Test(
        "Numbers are written with at most one decimal, and what is no number at zero",
        arguments: [
            (0, "0"), (-0.04, "0"), (12.34, "12.3"), (-1.25, "-1.3"), (100, "100"), (0.96, "1"), (.nan, "0"),
            (.infinity, "0"), (1e300, "0"),
        ] as [(Double, String)]
    )
    func shortNumbers(number: Double, text: String) {
        #expect(number.short == text)
    }

    @Test("The head of an axis is a round number not below the greatest value")
    func axis() {
        #expect([0, 0.4, 1, 7, 109, 251, 315, 6001].map(\.niceCeiling) == [1, 1, 1, 8, 150, 300, 400, 8000])
    }

    @Test("Names at the ends of lines stand a line apart and inside the drawing, in their order")
    func namesApart() {
        let places = LinesFigure.apart([100, 101, 102, 230, 234], lowest: 234)
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= LinesFigure.lineSpacing })
        #expect((places.last ?? 0) <= 234)
        #expect(LinesFigure.apart([], lowest: 9) == [])
    }

    @Test("A missing value breaks a line instead of being drawn as zero")
    func gaps() {
        let track = LineTrack(values: [1, .nan, 2, 4], greatest: 4, width: 30, height: 8)
        #expect(track.path == "M0 6M20 4L30 0")
        #expect(track.last == Point(30, 0))
    }

    @Test("The parts of a share fill the bar, and a part without a value is not shown")
    func share() {
        let html = StackedShare(
            [.init("a", 1, .solid), .init("b", 0, .dashed), .init("c", 3, .hatched)],
            label: "x"
        ).node.html
        #expect(html.contains("x=\"0%\" width=\"24.3%\"") && html.contains("x=\"25%\" width=\"75%\""))
        #expect(!html.contains("dashed"))
    }

    @Test("Figures without values, and with negative or missing ones, are drawn without complaint")
    func degenerate() {
        let odd: [Double] = [-3, .nan, .infinity]
        let nodes: [Node] = [
            BarsFigure([]).node, BarsFigure(odd.map { .init("x", $0) }).node, SmallMultiples([]).node,
            SmallMultiples([.init("x", odd), .init("y", [])]).node, Sparkline(values: []).node,
            Sparkline(values: odd).node, StackedShare([], label: "x").node,
            LinesFigure(periods: [], series: [], label: "x").node,
            LinesFigure(periods: ["1"], series: [.init("x", [nil]), .init("y", [.nan])], label: "x").node,
            MatrixFigure(
                rows: [.init("a", full: "a")],
                columns: [.init("b", full: "b")],
                cells: [],
                caption: "x",
                corner: ""
            ).node,
        ]
        for node in nodes {
            #expect(!node.html.contains("nan") && !node.html.contains("inf"))
            #expect(TreeCheck(part: node).problems == [])
        }
    }

    @Test("The frame says source, date, agreed share and note, and leads to the files")
    func frame() {
        // given
        let frame = FigureFrame(
            id: "f",
            title: "Título",
            subtitle: "Unidad",
            summary: "En una frase",
            source: "Fuente: SEGIB",
            asOf: "al 21 de noviembre",
            agreed: "64 % acordado",
            note: "Nota",
            links: [.init("CSV", "/f.csv")],
            table: DataTable(
                caption: "Datos",
                columns: [.words("País"), .numbers("2024")],
                rows: [["Chile", "94"], ["Perú"]]
            ),
            tableLabel: "Ver los datos"
        )
        // when
        let node = frame.node { p { "dibujo" } }
        // then
        #expect(TreeCheck(part: node).problems == [])
        for text in [
            "Título", "Unidad", "En una frase", "Fuente: SEGIB", "al 21 de noviembre", "64 % acordado", "Nota",
            "href=\"/f.csv\"", "<summary>Ver los datos</summary>", "<th scope=\"row\">Perú</th><td class=\"n\"></td>",
        ] {
            #expect(node.html.contains(text), "missing \(text)")
        }
    }
}
