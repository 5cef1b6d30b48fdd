import Testing

@testable import Charting

struct DivergenceStripTests {
  @Test func eachRunHasACrossInTheStripAndALineDownToItsOwn() {
    let strip = DivergenceStrip(
      above: 8, entries: [.init(x: 5, series: 0, lastY: 4), .init(x: 7, series: 1)])
    let scene = strip.scene()
    #expect(scene.strings == ["diverged"])
    #expect(scene.points.contains(Point(50, 60)))
    // Dots are limits of theory.
    #expect(!scene.elements.contains { $0.isBroken })
    #expect(scene.points.count { $0.x > 60 && $0.x < 80 && $0.y < 20 } == 4)
  }

  @Test func theAxisMakesRoomForTheStrip() {
    let strip = DivergenceStrip(above: 8, entries: [])
    let limits = Limits(y: Axis(), strip.extent(x: Axis(), y: Axis()))
    #expect(limits.upper > 8)
  }
}

extension Element {
  /// Whether it has dots or dashes.
  fileprivate var isBroken: Bool {
    switch self {
    case .path(_, let style): style.stroke?.dashes.isEmpty == false
    case .group(let group): group.elements.contains { $0.isBroken }
    default: false
    }
  }
}
