import Charting
import Notebooks
import Optimization
import Options

/// The samples of one feature with the line that each run fits to them.
package struct FitFigure: Figure {
  package static let name = "fit"
  package static let summary = "the samples of one feature, and what each run makes of them"
  package static let details = """
    The feature is as the model sees it: standardized, if the experiment says so. Of a single run, a
    band shows two standard deviations of the residuals.
    """
  package static let options: [Option<FitFigure>] = []

  package init() {}

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let runs = try subject.series.map { series throws(OptionErrors) in
      let run = try FittedRun(series)
      guard run.data.features.columns == 1 else {
        throw .unfit(
          "run '\(series.run.label)' has \(run.data.features.columns) features",
          hint: "'kind: residuals' shows a fit of any number of features")
      }
      return run
    }
    guard let first = runs.first else { throw .unfit("no runs", hint: "name a run") }
    guard runs.allSatisfy({ $0.data == first.data }) else {
      throw .unfit("two data sets in a figure of one", hint: "name runs of one experiment")
    }
    let x = first.data.features.elements
    // The line's own color is kept free for the runs: of one run, the dots wear another.
    let dots = Dots(x: x, y: first.data.targets, series: runs.count == 1 ? 0 : 5)
    let panel = Panel(
      heading: runs.count == 1 ? "R² = \(first.score)" : nil, x: Axis("x", fit: .padded),
      y: Axis("y", fit: .padded),
      marks: runs.flatMap { marks(of: $0, isOnly: runs.count == 1, x) } + [dots])
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.figures.fit(
        x.count, runs.map { FitFacts(name: $0.series.name, score: $0.score) }),
      data: table(of: runs, first, x))
  }

  private func marks(of run: FittedRun, isOnly: Bool, _ x: [Double]) -> [any Mark] {
    guard let least = x.min(), let largest = x.max() else { return [] }
    // A curved fit needs more than its ends.
    let places = (0...100).map { least + (largest - least) * Double($0) / 100 }
    let fit = run.predictions(for: Matrix(rows: places.count, columns: 1, elements: places))
    let color = isOnly ? 1 : run.series.color
    let line = Line(
      x: places, y: fit, series: color, name: run.series.name, value: isOnly ? "± 2σ" : nil,
      marksClipped: false)
    guard isOnly else { return [line] }
    let width = 2 * run.deviation
    let band = Band(
      x: places, lower: fit.map { $0 - width }, upper: fit.map { $0 + width }, series: color)
    return [band, line]
  }

  private func table(of runs: [FittedRun], _ first: FittedRun, _ x: [Double]) -> DataTable {
    DataTable(
      columns: ["x", "y"].map { .init($0) } + runs.map { .init($0.series.name) },
      rows: FittedRun.selection(by: x).map { row in
        [NumberText.value(x[row]), NumberText.value(first.data.targets[row])]
          + runs.map { NumberText.value($0.predictions[row]) }
      }, total: x.count)
  }
}
