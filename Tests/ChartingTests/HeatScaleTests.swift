import Testing

@testable import Charting

struct HeatScaleTests {
  @Test func classesFallFromWorstToBest() {
    let scale = HeatScale(limits: [1, 0.1, 0.01])
    #expect([5, 1, 0.5, 0.05, 0.001].map(scale.heatClass) == [0, 0, 1, 2, 3])
    #expect(scale.heatClass(of: .nan) == nil)
    #expect(scale.heatClass(of: .infinity) == nil)
  }

  @Test func classesSpreadOverTheWholeScale() {
    let scale = HeatScale(limits: [1, 0.1])
    #expect((0..<3).map(scale.role) == [0, 3, 7])
  }

  @Test(arguments: [[1e-18, 1], [1e-300, 1e300], [0.5, 0.7], [2, 2]])
  func decadesAreNeverMoreThanTheColors(_ values: [Double]) {
    let scale = HeatScale.decades(of: values)
    #expect(scale.classCount <= Theme.heatClasses)
    #expect(scale.classCount >= 1)
    #expect(scale.limits == scale.limits.sorted(by: >))
  }

  @Test(arguments: [
    ([3e-6, 20], ["10", "1", "10⁻¹", "10⁻²", "10⁻³", "10⁻⁴", "10⁻⁵"]),
    ([7, 3000], ["3000", "1000", "300", "100", "30", "10"]),
    ([7, 90], ["50", "20", "10"]), ([1, 2], ["2"]), ([0.07, 0.9], ["0.5", "0.2", "0.1"]),
  ])
  func theFinestRoundFactorsThatHaveColorsAreChosen(_ values: [Double], labels: [String]) {
    #expect(HeatScale.decades(of: values).labels == labels)
  }
}
