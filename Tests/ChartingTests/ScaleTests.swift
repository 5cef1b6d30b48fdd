import Testing

@testable import Charting

struct ScaleTests {
  @Test(arguments: [
    (Scale.Kind.linear, 0.0, 10.0, 2.5, 125.0), (.linear, 0, 10, -5, 50),
    (.logarithmic, 1, 100, 10, 150), (.logarithmic, 1e-300, 1e300, 1, 150),
    (.linear, -1.7e308, 1.7e308, 0, 150),
  ])
  func valuesHavePlaces(
    _ kind: Scale.Kind, _ lower: Double, _ upper: Double, _ value: Double, _ place: Double
  ) {
    let scale = Scale(kind, lower, upper, from: 100, to: 200)
    #expect((scale.position(of: value) - place).magnitude < 1e-9)
  }

  @Test func aLogarithmicScaleHasNoPlaceBelowZero() {
    let scale = Scale(.logarithmic, 1, 10, from: 0, to: 1)
    #expect(scale.position(of: -1).isNaN)
    #expect(scale.position(of: 0) == -.infinity)
  }
}
