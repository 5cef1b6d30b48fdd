import Testing

@testable import Charting

struct RingTests {
  @Test func aRingStandsOnItsPointAndItsLabelInside() {
    let ring = Ring(x: 5, y: 5, series: 0, label: "best", value: "0.5")
    #expect(ring.scene().points == [Point(50, 50)])
    #expect(ring.labels(in: .linear).map(\.isInside) == [true])
  }

  @Test func aLabelOutsideIsJoinedToItsRing() {
    var ring = Ring(x: 5, y: 5, series: 0, label: "best")
    ring.isLabelledOutside = true
    #expect(ring.scene().points == [Point(55, 50.5), Point(100, 50.5), Point(50, 50)])
    #expect(ring.labels(in: .linear).map(\.point) == [Point(100, 50)])
  }

  @Test func aRingBeyondTheFrameStandsOnItsEdge() {
    #expect(Ring(x: 5, y: 50, series: 0).scene().points == [Point(50, 0)])
  }
}
