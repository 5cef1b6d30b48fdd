import Testing

@testable import Charting

struct StemsTests {
  @Test func everyValueHasAStickAndADot() {
    let stems = Stems(x: [2, 4], y: [5, 10])
    #expect(
      stems.scene().points == [
        Point(20, 100), Point(20, 50), Point(40, 100), Point(40, 0), Point(20, 50), Point(40, 0),
      ])
  }

  @Test func sticksAreHairlinesWhereTheirFootIsNotZero() {
    let stems = Stems(x: [2, 4], y: [5, 10])
    #expect(Self.stroke(of: stems, .linear)?.paint.role == .series(0))
    #expect(Self.stroke(of: stems, .logarithmic)?.paint.role == .axis)
  }

  private static func stroke(of stems: Stems, _ frame: Frame) -> Stroke? {
    guard case .group(let group)? = stems.elements(in: frame).first,
      case .path(_, let style)? = group.elements.first
    else { return nil }
    return style.stroke
  }

  @Test func theShortestStickStillShows() {
    let stems = Stems(x: [1, 2], y: [1, 100])
    #expect(stems.extent(x: Axis(), y: Axis(nil, .logarithmic)).y.leastPositive == 0.5)
    #expect(stems.extent(x: Axis(), y: Axis()).y.least == 0)
  }
}
