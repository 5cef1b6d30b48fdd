import Testing

@testable import Charting

struct CellsTests {
  private let scale = HeatScale(title: "loss", limits: [1, 0.1])

  @Test func neighborsOfOneClassBecomeOneBox() {
    let cells = Cells(
      xEdges: [0, 2, 4, 10], yEdges: [0, 10], values: [5, 6, 0.01], scale: scale)
    let paths = cells.elements(in: .linear).compactMap { element -> Path? in
      if case .path(let path, _) = element { path } else { nil }
    }
    #expect(paths.map(\.lines.count) == [1, 1])
    #expect(paths[0].lines[0].points.map(\.x) == [0, 40, 40, 0])
  }

  @Test func cellsWithoutANumberAreHatchedAndNamedInTheKey() {
    let cells = Cells(
      xEdges: [0, 10], yEdges: [0, 5, 10], values: [.nan, 1], scale: scale)
    let scene = cells.scene()
    #expect(scene.strings == ["loss", "1.00", "0.100", "diverged"])
    let clips = scene.elements.compactMap { element -> Path? in
      if case .group(let group) = element { group.clip } else { nil }
    }
    #expect(clips.first == .box(Box(left: 0, top: 50, right: 100, bottom: 100)))
    #expect(clips.count == 2)
    // What names them stands beside the frame, on no cell, and has its room there.
    let word = scene.textBoxes.last
    #expect(word.map { $0.left > 100 && $0.right <= 100 + cells.rightMargin } == true)
    #expect(word.map { $0.bottom <= 104 } == true)
  }

  @Test func aMapWithoutAnyValueSaysWhatItsCellsAre() {
    let cells = Cells(
      xEdges: [0, 10], yEdges: [0, 5, 10], values: [.nan, .nan], scale: scale,
      missingLabel: "not run")
    #expect(cells.scene().strings == ["not run"])
  }

  @Test func theKeyNamesEveryLimit() {
    let cells = Cells(xEdges: [0, 10], yEdges: [0, 10], values: [1], scale: scale)
    #expect(cells.scene().strings == ["loss", "1.00", "0.100"])
    #expect(cells.rightMargin > 60)
  }

  @Test func valuesThatDontFillTheGridAreNotDrawn() {
    let cells = Cells(xEdges: [0, 10], yEdges: [0, 10], values: [1, 2], scale: scale)
    #expect(cells.elements(in: .linear).isEmpty)
  }
}
