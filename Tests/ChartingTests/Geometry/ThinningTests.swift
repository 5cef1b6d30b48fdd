import TestSupport
import Testing

@testable import Charting

struct ThinningTests {
  @Test func shortLinesKeepEveryPoint() {
    let points = (0..<600).map { Point(Double($0) / 100, Double($0 % 7)) }
    #expect(Thinning.thinned(points) == points)
  }

  @Test func aColumnKeepsItsFirstLowestHighestAndLastPoint() {
    // A thousand points in the first half pixel, then one beyond it.
    var points = (0..<1000).map { Point(Double($0) / 2001, 5) }
    points[300].y = 9
    points[700].y = 1
    points.append(Point(0.6, 5))
    #expect(
      Thinning.thinned(points) == [points[0], points[300], points[700], points[999], points[1000]])
  }

  @Test func manyPointsBecomeFourToADevicePixel() {
    var random = SeededGenerator(seed: 1)
    let points = (0..<50_000).map {
      Point(Double($0) / 50_000 * 600, Double.random(in: 0...400, using: &random))
    }
    let thinned = Thinning.thinned(points)
    #expect(thinned.count <= 4 * 1200)
    #expect(thinned.map(\.y).max() == points.map(\.y).max())
    #expect(thinned.map(\.y).min() == points.map(\.y).min())
  }
}
