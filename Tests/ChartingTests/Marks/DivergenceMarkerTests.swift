import Testing

@testable import Charting

struct DivergenceMarkerTests {
  @Test func theCrossStaysInTheFrame() {
    let marker = DivergenceMarker(x: 5, y: .infinity, series: 0)
    #expect(marker.scene().points.map(\.y).min() == -2.5)
    #expect(marker.scene().points.allSatisfy { ($0.x - 50).magnitude == 3.5 })
  }
}
