import Figures
import Foundation
import Markup
import Testing

@Suite("The figures")
struct GalleryTests {
    @Test("Every figure together makes a page that leaves nobody behind")
    func accessible() {
        #expect(TreeCheck(page: Gallery.current.page).problems == [])
    }

    @Test("Both maps are small enough for a slow telephone, and the other figures smaller")
    func sizes() {
        let gallery = Gallery.current
        #expect(gallery.map.bytes.count < 25_000)
        #expect(gallery.flowMap.bytes.count < 25_000)
        for figure in [gallery.bars, gallery.lines, gallery.multiples, gallery.share] {
            #expect(figure.bytes.count < 14_000)
        }
    }

    @Test("No figure carries a colour, a style of its own or a script, so that dark, print and policies hold")
    func onlyClasses() {
        let page = Gallery.current.page.html
        for forbidden in [" style=", "<script", " fill=", " stroke=", "#fff", "rgb(", " onclick"] {
            #expect(!page.contains(forbidden), "found \(forbidden)")
        }
    }

    @Test(
        "The gallery can be written out to be looked at",
        .enabled(if: ProcessInfo.processInfo.environment["ENCUENTRO_GALLERY"] != nil)
    )
    func written() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["ENCUENTRO_GALLERY"])
        let gallery = Gallery.current
        try Data(gallery.page.bytes).write(to: URL(filePath: folder).appending(path: "figures.html"))
        print(
            "map \(gallery.map.bytes.count), flows \(gallery.flowMap.bytes.count), matrix \(gallery.matrix.bytes.count)"
        )
        print("bars \(gallery.bars.bytes.count), lines \(gallery.lines.bytes.count)")
        print("multiples \(gallery.multiples.bytes.count), share \(gallery.share.bytes.count)")
    }
}
