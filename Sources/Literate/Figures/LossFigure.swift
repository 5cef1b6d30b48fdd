import Charting
import Optimization
import Options

/// The loss of each run along its way.
package struct LossFigure: Figure {
  package static let name = "loss"
  package static let summary = "the full-data loss of each run, epoch by epoch"
  package static let details = """
    The curve is `loss` of the run's history, the start included. A dotted line marks the optimal
    loss where it is known. A run that diverges ends in a mark that says when. Where several runs
    come within their tolerance of the optimum, rings and labels say when each of them did.
    """
  package static let options: [Option<LossFigure>] = [
    Option("x", \.x, "what the horizontal axis counts"),
    Option("y", \.y, "how the vertical axis is scaled"),
  ]

  package var x = HistoryAxis.epochs
  package var y = AxisScale.linear

  package init() {}

  package var followsSweep: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let curves = subject.series.filter { !$0.run.history.loss.isEmpty }.map { series in
      HistoryCurve(series, x: x.counts(of: series.run.history), y: series.run.history.loss)
    }
    let xTitle = words.heading(for: x.valueName)
    let yTitle = words.heading(for: "loss")
    let arrivals = Arrivals(of: curves, on: x, words.figures)
    let lines = curves.map { $0.mark(arrivals) }
    var marks: [any Mark] = lines
    marks += zip(curves, lines).compactMap { arrivals?.ring(on: $0, $1) }
    if let optimum = optimum(of: subject) {
      marks.insert(
        Rule(
          .horizontal, at: optimum,
          label: Charting.Words.fill(words.chart.optimum, NumberText.value(optimum))), at: 0)
    }
    let panel = Panel(
      subheading: arrivals?.heading, x: Axis(xTitle, integersOnly: true, fit: .tight),
      y: Axis(yTitle, y == .log ? .logarithmic : .linear), marks: marks)
    let description = LineDescription(
      isLogarithmic: y == .log, y: yTitle, x: xTitle, lines: curves.map { $0.description(arrivals) }
    )
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.lines(description),
      data: HistoryCurve.table(of: curves, x: xTitle),
      readout: HistoryCurve.readout(of: curves, x: xTitle),
      offersOtherScale: curves.allSatisfy { $0.y.allSatisfy { !($0 <= 0) } })
  }

  /// The optimal loss, if all runs that are shown have the same one.
  private func optimum(of subject: FigureSubject) -> Double? {
    let optima = subject.series.map { $0.experiment.data["optimal_loss"]?.number }
    guard let first = optima.first ?? nil, optima.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
