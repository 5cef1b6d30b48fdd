import Charting
import Optimization
import Options
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// The sides of heat maps: places for numbers that follow evenly, words for others.
struct GridAxisTests {
  private func axis(_ values: [Double]) -> GridAxis {
    let points = values.map { value in
      SweepPoint(settings: [OptionEntry("momentum", .number(value))], outcomes: [])
    }
    return GridAxis(SweptAxis("momentum", of: points, EnglishWords()), values)
  }

  @Test(arguments: [[0, 0.3, 0.6, 0.9], [0.1, 0.2, 0.5, 1], [0.001, 0.01, 0.1], [5]])
  func evenStepsAndFactorsHaveAScale(_ values: [Double]) {
    let axis = axis(values)
    #expect(axis.hasScale)
    #expect(axis.places == values)
    #expect(axis.edges.count == values.count + 1)
    for (index, value) in values.enumerated() {
      #expect(axis.edges[index] < value && value < axis.edges[index + 1])
    }
    #expect(axis.chartAxis("momentum").ticks.map(\.value) == values)
  }

  @Test(arguments: [[0, 0.9, 0.99], [0, 0.5, 0.8, 0.9, 0.95]])
  func unevenStepsHaveCellsOfOneWidth(_ values: [Double]) {
    let axis = axis(values)
    #expect(!axis.hasScale)
    #expect(axis.places == values.indices.map(Double.init))
    #expect(axis.edges == (0...values.count).map { Double($0) - 0.5 })
    let ticks = axis.chartAxis("momentum").ticks
    #expect(ticks.map(\.label) == values.map { SweptRun.text(ofPlace: $0) })
  }
}
