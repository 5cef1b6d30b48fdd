import Testing

@testable import Charting

struct SpotTests {
  @Test func aRingOfTwoColorsCoversNothingElse() {
    let elements = Spot(x: 5, y: 5).elements(in: .linear)
    #expect(elements.count == 2)
    for case .circles(let centers, let radius, let style) in elements {
      #expect(centers == [Point(50, 50)])
      #expect(radius < 7)
      #expect(style.fill == nil)
    }
  }
}
