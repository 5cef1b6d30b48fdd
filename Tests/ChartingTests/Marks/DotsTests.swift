import Testing

@testable import Charting

struct DotsTests {
  @Test func onlyDotsInsideTheFrameAreDrawn() {
    let dots = Dots(x: [1, 5, 20, .nan], y: [1, 5, 5, 5])
    #expect(dots.scene().points == [Point(10, 90), Point(50, 50)])
  }

  @Test(arguments: [(12, 2.75), (300, 2.75), (301, 2)])
  func aFewDotsAreLargerThanThoseOfACrowd(_ count: Int, _ expected: Double) throws {
    let places = (0..<count).map { 10 * Double($0) / Double(count) }
    let group = try #require(Dots(x: places, y: places).elements(in: .linear).first)
    guard case .group(let group) = group, case .circles(_, let radius, _)? = group.elements.first
    else {
      Issue.record("no circles")
      return
    }
    #expect(radius == expected)
  }

  @Test func truthBelongsToNoSeries() {
    let groups = Dots(x: [1], y: [1], series: 3, look: .truth).elements(in: .linear)
    guard case .group(let group) = groups.first else {
      Issue.record("no group")
      return
    }
    #expect(group.series == nil)
  }
}
