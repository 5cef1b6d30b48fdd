import Testing

@testable import Charting

struct CalloutTests {
  @Test(arguments: [(0.5, 0.5), (9.5, 0.5), (0.5, 9.5), (9.5, 9.5)])
  func theBoxStaysInsideTheFrame(_ x: Double, _ y: Double) {
    let scene = Callout(["best", "1"], x: x, y: y).scene()
    #expect(scene.textBoxes.allSatisfy { $0.left >= 0 && $0.right <= 100 })
    #expect(scene.textBoxes.allSatisfy { $0.top >= 0 && $0.bottom <= 100 })
  }
}
