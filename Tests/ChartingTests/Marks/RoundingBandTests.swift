import Testing

@testable import Charting

struct RoundingBandTests {
  @Test func theBandReachesFromTheFloorToTheFoot() {
    let scene = RoundingBand(below: 10, label: "noise").scene(in: .logarithmic)
    #expect(scene.points.prefix(2) == [Point(0, 75), Point(100, 100)])
    #expect(scene.strings == ["noise"])
  }

  @Test func aThinBandSaysNothing() {
    #expect(RoundingBand(below: 1.2).scene(in: .logarithmic).strings.isEmpty)
  }

  @Test(arguments: [0.5, 1e5, -1, .nan])
  func aFloorOutsideTheAxisHasNoBand(_ floor: Double) {
    #expect(RoundingBand(below: floor).elements(in: .logarithmic).isEmpty)
  }
}
