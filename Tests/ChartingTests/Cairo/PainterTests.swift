import Testing

@testable import Charting

struct PainterTests {
  private let painter = Painter()

  private func scene(_ elements: [Element]) -> Scene {
    Scene(size: Size(40, 20), elements: elements)
  }

  @Test func anEmptySceneIsTheColorOfThePage() throws {
    let light = try painter.paint(scene([]), theme: .light).bitmap
    let dark = try painter.paint(scene([]), theme: .dark).bitmap
    #expect(light.width == 80 && light.height == 40)
    #expect(light.pixels.allSatisfy { $0 & 0xffffff == 0xffffff })
    #expect(dark.pixels.allSatisfy { $0 & 0xffffff == 0x0d1117 })
  }

  @Test func aBoxCoversItsPixels() throws {
    let box = Element.box(
      Box(left: 10, top: 5, right: 20, bottom: 15), radius: 0, .filled(.series(0)))
    let bitmap = try painter.paint(scene([box]), theme: .light).bitmap
    let covered = bitmap.pixels.indices.filter { bitmap.pixels[$0] & 0xffffff == 0x015cbb }
    #expect(covered.count == 20 * 20)
    #expect(covered.first == 10 * 80 + 20)
  }

  @Test func aClipHidesWhatLiesOutside() throws {
    let box = Element.box(
      Box(left: 0, top: 0, right: 40, bottom: 20), radius: 0, .filled(.ink))
    let clip = Path.box(Box(left: 0, top: 0, right: 5, bottom: 5))
    let bitmap = try painter.paint(scene([.group(Group(clip: clip, [box]))]), theme: .light).bitmap
    #expect(bitmap.pixels.count { $0 & 0xffffff == 0x1f2328 } == 100)
  }

  @Test func textLeavesInkOnlyOnItsSideOfTheAnchor() throws {
    for (anchor, side) in [(Text.Anchor.start, 40..<80), (.end, 0..<40)] {
      let text = Element.text(Text("H", at: Point(20, 15), anchor: anchor, .ink))
      let bitmap = try painter.paint(scene([text]), theme: .light).bitmap
      let columns = bitmap.pixels.indices.filter { bitmap.pixels[$0] & 0xffffff != 0xffffff }
        .map { $0 % 80 }
      #expect(!columns.isEmpty && columns.allSatisfy(side.contains))
    }
  }

  @Test func chineseAndMathematicsHaveGlyphs() throws {
    let text = Element.text(Text("损失曲线 ∇L → 10⁻⁶ ‖∇J‖₂", at: Point(0, 15)))
    #expect(try painter.paint(scene([text]), theme: .light).missingNames.isEmpty)
  }

  @Test func charactersThatNoFontHasAreReported() throws {
    let text = Element.text(Text("a\u{F8FE}b\u{F8FE}\u{10FFFD}", at: Point(0, 15)))
    #expect(
      try painter.paint(scene([text]), theme: .light).missingNames == ["U+F8FE", "U+10FFFD"])
  }

  @Test func paintingTwiceGivesTheSamePixels() throws {
    let text = Element.text(Text("twice", at: Point(0, 15)))
    let first = try painter.paint(scene([text]), theme: .dark)
    #expect(try Painter().paint(scene([text]), theme: .dark) == first)
  }

  @Test func foldersWithoutFontsAreNamed() {
    let lost = Painter(fontFolders: ["/nowhere"])
    let text = Element.text(Text("a", at: Point(0, 15)))
    #expect(throws: PaintingFailure.noFonts(folders: ["/nowhere"])) {
      try lost.paint(scene([text]), theme: .light)
    }
    #expect(PaintingFailure.noFonts(folders: ["/a", "/b"]).description == "no fonts in '/a', '/b'")
  }

  @Test func aSceneOfAbsurdSizeIsRefused() {
    #expect(throws: PaintingFailure.noSurface(width: 0, height: 40)) {
      try painter.paint(Scene(size: Size(0, 20), elements: []), theme: .light)
    }
  }

  @Test func threadsMayPaintAtOnce() async throws {
    let text = scene([.text(Text("many", at: Point(0, 15)))])
    let expected = try painter.paint(text, theme: .light)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? painter.paint(text, theme: .light)) == expected }
      }
      for await isEqual in group { #expect(isEqual) }
    }
  }
}
