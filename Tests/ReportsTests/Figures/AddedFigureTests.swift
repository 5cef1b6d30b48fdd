import Notebooks
import Options
import Testing

@testable import Reports

/// The steps of each run, a bar a run.
private struct Steps: RunFigure {
  static let name = "steps"
  static let summary = "the steps of each run"
  static let options: [Option<Steps>] = []

  func drawing(of runs: [FigureRun]) throws(OptionErrors) -> Drawing {
    let steps = runs.map { Double($0.history.updates.last ?? 0) }
    let places = runs.indices.map(Double.init)
    return Drawing(
      x: Drawing.Axis("run", names: runs.map(\.name)), y: Drawing.Axis("steps"),
      marks: [
        .bars(starts: places.map { $0 - 0.4 }, ends: places.map { $0 + 0.4 }, tops: steps, color: 1)
      ], alternativeText: "The steps of each run.", columns: ["steps"], rows: steps.map { [$0] })
  }
}

@Suite struct AddedFigureTests {
  @Test func barsHaveTheNamesOfRuns() throws {
    let subject = try SmallExperiments.subject(of: SmallExperiments.plain, EnglishWords())
    let picture = try AddedFigure<Steps>().picture(of: subject)
    let names = subject.series.map(\.name)
    let axis = try #require(picture.chart.panels.first?.x)
    #expect(axis.isCategorical)
    #expect(axis.ticks.map(\.label) == names)
    #expect(picture.data.columns.map(\.heading) == ["run", "steps"])
    #expect(picture.data.columns.map(\.isNumeric) == [false, true])
    #expect(picture.data.rows.map { $0[0] } == names)
  }
}
