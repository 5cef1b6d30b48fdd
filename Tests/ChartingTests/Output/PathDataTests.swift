import Testing

@testable import Charting

struct PathDataTests {
  private func data(_ path: Path) -> String { String(decoding: PathData(path).text, as: UTF8.self) }

  private static let lines: [([Point], String)] = [
    ([Point(0, 0), Point(1, 1)], "M0 0l1 1"),
    ([Point(10, 20), Point(15, 20), Point(15, 18.5)], "M10 20h5v-1.5"),
    ([Point(0.5, -0.5), Point(1, 0), Point(1.25, 0.4)], "M.5-.5l.5.5.2.4"),
    ([Point(1, 1), Point(1.01, 1.04), Point(3, 3)], "M1 1l2 2"),
    ([Point(4, 4)], "M4 4h0"),
    ([], ""),
  ]

  @Test(arguments: lines)
  func commandsAreRelativeAndShort(_ points: [Point], _ text: String) {
    #expect(data(Path(points)) == text)
  }

  @Test func closedLinesReturnToTheirStart() {
    let square = Path.box(Box(left: 1, top: 1, right: 3, bottom: 3))
    #expect(data(Path(square.lines + square.lines)) == "M1 1h2v2h-2zM1 1h2v2h-2z")
  }

  @Test func roundingErrorsDontAddUp() {
    let points = (0...1000).map { Point(Double($0) * 1.04, 0.0) }
    let steps: [Substring] = data(Path(points)).split(separator: "h").dropFirst()
      .flatMap { $0.split(separator: " ") }
    var end = 0.0
    for step in steps { end += Double(step) ?? 0 }
    #expect((end - 1040).magnitude < 1e-9)
  }
}
