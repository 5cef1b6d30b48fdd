import Testing

@testable import Charting

struct EndLabelLayoutTests {
  private let frame = Frame(
    box: Box(left: 50, top: 40, right: 650, bottom: 440),
    x: Scale(.linear, 0, 1, from: 50, to: 650), y: Scale(.linear, 0, 1, from: 440, to: 40),
    words: .english)
  private let cell = Box(left: 0, top: 0, right: 800, bottom: 500)

  private func scene(_ labels: [EndLabel]) -> Scene {
    let layout = EndLabelLayout(labels, in: frame, cell: cell)
    return Scene(size: Size(800, 500), elements: layout.elements(avoiding: []))
  }

  @Test func aLabelStandsBesideTheEndOfItsLine() {
    let scene = scene([EndLabel("momentum", value: "0.5", series: 0, at: Point(650, 200))])
    #expect(scene.strings == ["momentum", "0.5"])
    #expect(scene.texts.map(\.position) == [Point(659, 197.5), Point(659, 212.5)])
  }

  @Test func labelsThatMovedAreJoinedToTheirLines() {
    let labels = ["a", "b"].map { EndLabel($0, value: "1", at: Point(650, 200)) }
    let leaders = scene(labels).elements.compactMap { element -> Path? in
      if case .path(let path, _) = element { path } else { nil }
    }
    #expect(leaders.count == 2)
    #expect(leaders.allSatisfy { $0.lines[0].points[0] == Point(653, 200) })
  }

  @Test func valuesGiveWayBeforeNames() {
    let labels = (0..<20).map { EndLabel("n\($0)", value: "1", at: Point(650, Double($0))) }
    let scene = scene(labels)
    #expect(scene.strings == (0..<20).map { "n\($0)" })
  }

  @Test func ofTooManyTheExtremesAreNamed() {
    let labels = (0..<40).map { EndLabel("n\($0)", at: Point(650, 40 + Double($0))) }
    #expect(scene(labels).strings == ["n0", "n35", "n36", "n37", "n38", "n39"])
  }

  @Test func theMarginHoldsTheWidestLabelWithinBounds() {
    let short = EndLabel("a", at: Point(650, 100))
    let long = EndLabel(String(repeating: "long ", count: 20), at: Point(650, 100))
    #expect(EndLabelLayout.margin(for: [short], in: frame, cell: cell) == short.width + 18)
    #expect(EndLabelLayout.margin(for: [short, long], in: frame, cell: cell) == 0.28 * 800)
    #expect(EndLabelLayout.margin(for: [], in: frame, cell: cell) == 22)
  }
}
