import Charting
import Optimization
import Options

/// How fast each run approaches the optimum, beside the rate that theory predicts.
package struct ConvergenceFigure: Figure {
  package static let name = "convergence"
  package static let summary = "the excess loss J − J* of each run on a logarithmic axis"
  package static let details = """
    A dashed line has the slope of the predicted asymptotic rate and is tied to the last point. A run
    that reaches 16·ε·|J*|, below which the difference is rounding, ends in a ring. Where several runs
    come within their tolerance of the optimum, rings and labels say when each of them did.
    """
  package static let options: [Option<ConvergenceFigure>] = [
    Option("x", \.x, "what the horizontal axis counts")
  ]

  package var x = HistoryAxis.epochs

  package init() {}

  package var followsSweep: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let curves = try subject.series.map { series throws(OptionErrors) in
      HistoryCurve(
        series, x: x.counts(of: series.run.history), y: try series.excess(of: series.run.outcome))
    }
    let arrivals = Arrivals(of: curves, on: x, words.figures)
    let lines = zip(subject.series, curves).map { Approach($0, $1, arrivals) }
    let xTitle = words.heading(for: x.valueName)
    let yTitle = words.heading(for: "excess")
    let predictions = lines.compactMap(\.prediction)
    // The band is wide: it is drawn only where a line comes down to it.
    let floors = lines.filter { $0.mark.ending == .rounding }.compactMap(\.floor)
    let band = floors.max().map { RoundingBand(below: $0) }
    let marks =
      (band.map { [$0] } ?? []) as [any Mark] + lines.map { $0.mark as any Mark } + predictions
      + lines.compactMap { arrivals?.ring(on: $0.curve, $0.mark) }
    let remarks = [
      arrivals?.heading, predictions.isEmpty ? nil : words.figures.predictedRate,
    ].compactMap(\.self)
    let panel = Panel(
      subheading: remarks.isEmpty ? nil : remarks.joined(separator: " · "),
      x: Axis(xTitle, integersOnly: true, fit: .tight), y: Axis(yTitle, .logarithmic),
      marks: marks)
    let description = LineDescription(
      isLogarithmic: true, y: yTitle, x: xTitle, lines: lines.map(\.description))
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.lines(description),
      data: HistoryCurve.table(of: lines.map(\.curve), x: xTitle),
      readout: HistoryCurve.readout(of: lines.map(\.curve), x: xTitle), offersOtherScale: true)
  }
}

/// One run's way to the optimum, and its predicted end.
private struct Approach {
  let curve: HistoryCurve
  let description: LineDescription.Line
  let floor: Double?
  let mark: Curve
  private let updates: [Int]
  /// The factor of the error a step; nil where none is predicted, or noise ends the approach.
  private let rate: Double?

  init(_ series: FigureSubject.Series, _ curve: HistoryCurve, _ arrivals: Arrivals?) {
    self.curve = curve
    floor = series.roundingFloor
    mark = curve.mark(floor: floor, arrivals)
    description = curve.description(floor: floor, arrivals)
    updates = series.run.history.updates
    // Of mini-batches a floor is predicted, or it is said why there is none: no line leads there.
    rate = series.run.theory["noise_floor"] == nil ? series.run.theory["rate"]?.number : nil
  }

  /// The last half of the line as predicted: the excess shrinks by the rate's square a step.
  var prediction: Line? {
    let last = mark.x.count - 1
    guard let rate, rate > 0, rate < 1, mark.ending != .diverged, last >= 5, mark.y[last] > 0,
      updates.count > last
    else { return nil }
    var start = last
    var value = mark.y[last]
    // One factor a step: an integer power, the same on every machine.
    while start > last * 9 / 20, value < 2 * mark.y[0] {
      for _ in updates[start - 1]..<updates[start] { value /= rate * rate }
      start -= 1
    }
    guard value.isFinite else { return nil }
    return Line(
      x: [mark.x[start], mark.x[last]], y: [value, mark.y[last]], look: .theory,
      owner: curve.color)
  }
}
