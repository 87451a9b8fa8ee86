import Foundation
import Markup
import Testing

@testable import Figures

@Suite("The maps")
struct MapTests {
    @Test("All 22 countries are there, each with its shape or ring within the grid")
    func countries() {
        #expect(
            ChoroplethMap.countries == [
                "AD", "AR", "BO", "BR", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA", "PE",
                "PT", "PY", "SV", "UY", "VE",
            ]
        )
        for shape in MapShape.all {
            #expect((0...Double(MapShape.grid.width)).contains(shape.centre.x))
            #expect((0...Double(MapShape.grid.height)).contains(shape.centre.y))
            #expect(shape.path.isEmpty == (shape.code == "AD"))
        }
    }

    @Test("A country says its name and value, one without a value says so, and unknown codes are passed over")
    func titles() {
        let map = ChoroplethMap(
            values: ["CL": 94, "FR": 9, "AR": .nan],
            names: ["CL": "Chile & más", "AD": "Andorra"],
            links: ["CL": "/es/paises/CL", "AD": "javascript:alert(1)"],
            label: "Mapa",
            noData: "sin dato"
        ).node.html
        #expect(map.contains("<title>Chile &amp; más: 94</title>"))
        #expect(map.contains("<title>Andorra: sin dato</title>"))
        #expect(map.contains("<title>AR: sin dato</title>"))
        #expect(map.contains("href=\"/es/paises/CL\"") && !map.contains("javascript"))
        #expect(!map.contains("FR"))
    }

    @Test("A map without any value is drawn all the same")
    func empty() {
        let map = ChoroplethMap(values: [:], names: [:], label: "Mapa", noData: "sin dato").node
        #expect(TreeCheck(part: map).problems == [])
        #expect(map.html.components(separatedBy: "class=\"none\"").count - 1 == 22 + 1)
    }

    @Test("No name covers another, however many are asked for, and none leaves the map")
    func labels() {
        var labels = MapLabels()
        var boxes = 0
        for shape in MapShape.all where labels.place(.init(shape: shape, name: shape.code, value: "109")) {
            boxes += 1
        }
        #expect(boxes == labels.nodes.count)
        #expect(boxes >= 16)
        #expect(labels.taken.allSatisfy { $0.left >= 0 && $0.right <= Double(MapShape.grid.width) && $0.top >= 0 })
        for (index, one) in labels.taken.enumerated() {
            for other in labels.taken.dropFirst(index + 1) {
                let isApart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top
                #expect(isApart || other.bottom <= one.top)
            }
        }
        let isPlacedTwice = labels.place(.init(shape: MapShape.all[4], name: "Chile", value: "94"))
        #expect(!isPlacedTwice)
    }

    @Test("The way there and the way back run apart")
    func curves() {
        // given
        let (start, end) = (Point(100, 100), Point(300, 500))
        // when
        let there = FlowCurve(from: start, to: end, share: 1)
        let back = FlowCurve(from: end, to: start, share: 0.2)
        // then
        #expect((there.middle - back.middle).length > 50)
        #expect(there.outline != back.outline)
        #expect(!FlowCurve(from: start, to: start, share: 1).outline.contains("nan"))
    }

    @Test("Flows within a country, without weight or beyond the map are not drawn")
    func flows() {
        let map = FlowMap(
            flows: [
                Flow(from: "CL", to: "PY", weight: 31), Flow(from: "CL", to: "CL", weight: 9),
                Flow(from: "CL", to: "PE", weight: 0), Flow(from: "CL", to: "FR", weight: 5),
                Flow(from: "BR", to: "PE", weight: .infinity),
            ],
            names: ["CL": "Chile", "PY": "Paraguay"],
            label: "Flujos"
        ).node.html
        #expect(map.contains("<title>Chile → Paraguay: 31</title>"))
        #expect(map.components(separatedBy: " → ").count == 2)
    }
}
