import Charting
import Notebooks
import Optimization
import Options

/// How the gradient's norm shrinks along each run.
package struct GradientNormFigure: Figure {
  package static let name = "gradient_norm"
  package static let summary = "the norm of the full gradient of each run, on a logarithmic axis"
  package static let details = "It needs no optimum, and so suits problems whose J* is unknown."
  package static let options: [Option<GradientNormFigure>] = [
    Option("x", \.x, "what the horizontal axis counts"),
    Option("x_scale", \.xScale, HistoryAxis.scaleText),
    Option(
      "tolerance", \.tolerance, "a norm that is small enough: a dotted line with rings on it",
      range: .positive),
  ]

  package var x = HistoryAxis.epochs
  package var xScale: AxisScale?
  package var tolerance: Double?

  package init() {}

  package var historyColumns: [String] { ["gradient_norm"] }

  package var followsSweep: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let all = subject.series.map { series in
      HistoryCurve(
        series, x: x.counts(of: series.run.history), y: series.run.history.gradientNorm)
    }
    let plan = HistoryPlan(
      all, x.unit(of: subject.series), scale: xScale, isLogarithmic: true, words)
    let curves = HistoryCurve.toldApart(all).map(plan.drawn)
    let xTitle = plan.title
    let yTitle = words.heading(for: "gradient_norm") + " ‖∇J‖"
    let special = HistoryRemarks(curves, isLogarithmic: true, words.figures)
    let panel = Panel(
      subheading: special.texts.isEmpty ? nil : special.texts.joined(separator: " · "),
      x: plan.axis, y: Axis(yTitle, .logarithmic),
      marks: curves.map { $0.mark() } + toleranceMarks(curves, plan.unit, words))
    let description = LineDescription(
      isLogarithmic: true, y: yTitle, x: xTitle, lines: curves.map { $0.description() })
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.lines(description),
      data: HistoryCurve.table(of: curves, x: xTitle),
      readout: HistoryCurve.readout(of: curves, x: xTitle), offersOtherScale: true)
  }

  /// The tolerance, and where each curve first comes down to it.
  private func toleranceMarks(
    _ curves: [HistoryCurve], _ unit: HistoryUnit, _ words: any ReportWords
  ) -> [any Mark] {
    guard let tolerance else { return [] }
    let rule = Rule(
      .horizontal, at: tolerance, label: words.figures.tolerance(NumberText.chosen(tolerance)))
    let arrivals = curves.flatMap { curve -> [any Mark] in
      guard let place = curve.y.firstIndex(where: { $0 <= tolerance }) else { return [] }
      let (x, y) = (Double(curve.x[place]), curve.y[place])
      return [
        Ring(x: x, y: y, series: curve.color),
        Note(words.figures.arrival(after: curve.x[place], unit), x: x, y: y),
      ]
    }
    return [rule] + arrivals
  }
}
