import Charting
import Notebooks
import Optimization
import Options

/// What a run leaves unexplained, against what it predicts.
package struct ResidualsFigure: Figure {
  package static let name = "residuals"
  package static let summary = "residuals against fitted values, with their running mean"
  package static let details =
    "A running mean away from zero shows structure that the model misses."
  package static let options: [Option<ResidualsFigure>] = []

  package init() {}

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let run = try FittedRun(try subject.single())
    let residuals = run.residuals
    let fitted = run.predictions
    let order = fitted.indices.sorted { (fitted[$0], $0) < (fitted[$1], $1) }
    let sorted = order.map { fitted[$0] }
    // The mean of about a sixth of the samples, whole windows only.
    let window = max(11, order.count / 6)
    let means = Smoothing.running(order.map { residuals[$0] }, count: window)
    let whole = min(window / 2, order.count / 2)..<max(order.count - window / 2, order.count / 2)
    let deviation = NumberText.value(run.deviation)
    let panel = Panel(
      heading: "\(words.figures.residuals)\(words.comma)σ = \(deviation)",
      x: Axis(words.figures.fitted, fit: .padded),
      y: Axis(words.figures.residual, fit: .padded),
      marks: [
        Rule(.horizontal, at: 0, .solid), Dots(x: fitted, y: residuals),
        Line(
          x: Array(sorted[whole]), y: Array(means[whole]), series: 1,
          name: words.figures.runningMean(of: window), marksClipped: false),
      ])
    let largest = residuals.map(\.magnitude).max() ?? 0
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.figures.residuals(
        residuals.count, deviation: deviation, largest: NumberText.value(largest)),
      data: DataTable(
        columns: [words.figures.fitted, words.figures.residual].map { .init($0) },
        rows: FittedRun.selection(by: fitted).map {
          [NumberText.value(fitted[$0]), NumberText.value(residuals[$0])]
        }, total: residuals.count))
  }
}
