import Testing

@testable import Charting

struct DotsTests {
  @Test func onlyDotsInsideTheFrameAreDrawn() {
    let dots = Dots(x: [1, 5, 20, .nan], y: [1, 5, 5, 5])
    #expect(dots.scene().points == [Point(10, 90), Point(50, 50)])
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
