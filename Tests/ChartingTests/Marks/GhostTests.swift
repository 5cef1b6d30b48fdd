import Testing

@testable import Charting

@Suite struct GhostTests {
  private static let curve = Curve("a", x: [0, 1, 2], y: [3, 2, 1], series: 4)

  private func styles(_ element: Element) -> [Style] {
    switch element {
    case .path(_, let style): [style]
    case .group(let group): group.elements.flatMap(styles)
    default: []
    }
  }

  @Test func itHasTheHueOfItsSeriesThinnerAndPaler() throws {
    let frame = Frame.linear
    let ghost = Ghost(Self.curve).elements(in: frame).flatMap(styles)
    let line = Self.curve.elements(in: frame).flatMap(styles)
    #expect(ghost == [.line(.series(4), width: 1.25, alpha: 0.5, cap: .round)])
    #expect(line == [.line(.series(4), width: 2.25, cap: .round)])
  }

  @Test func itTakesTheRoomOfItsCurve() {
    let axis = Axis()
    #expect(Ghost(Self.curve).extent(x: axis, y: axis) == Self.curve.extent(x: axis, y: axis))
  }

  @Test func besideItsNamesakeItsEndSaysWhatItWas() throws {
    let label = try #require(Ghost(Self.curve, before: "main").labels(in: .linear).first)
    #expect(label.name == "main: 1.00" && label.value == nil)
    #expect(label.isNote && label.series == 4)
  }

  @Test func aloneItHasItsName() {
    #expect(Ghost(Self.curve).labels(in: .linear).map(\.name) == ["a"])
  }
}
