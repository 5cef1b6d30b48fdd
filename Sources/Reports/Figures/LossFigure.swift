import Charting
import Notebooks
import Optimization
import Options

/// The loss of each run along its way.
package struct LossFigure: Figure {
  package static let name = "loss"
  package static let summary = "the full-data loss of each run, epoch by epoch"
  package static let details = """
    The curve is `loss` of the run's history, the start included. A dotted line marks the optimal
    loss where it is known, but on a logarithmic axis that would be empty for eight decades down to it:
    there its value stands above the frame. A run that diverges ends in a mark that says when. Runs that come within
    their tolerance of the optimum have a ring there, and a label that says when. Where several runs
    end at an optimum above zero, the loss itself would be one flat line: its excess over the optimum
    is drawn instead, on a logarithmic axis, unless `y: linear` or `excess: false` asks for the loss.
    """
  package static let options: [Option<LossFigure>] = [
    Option("x", \.x, "what the horizontal axis counts"),
    Option("x_scale", \.xScale, HistoryAxis.scaleText),
    Option(
      "y", \.y, "how the vertical axis is scaled; linear by default, but for the excess"),
    Option(
      "excess", \.excess,
      "whether the loss is measured from its optimum; by default where several runs end there"),
  ]

  package var x = HistoryAxis.epochs
  package var xScale: AxisScale?
  package var y: AxisScale?
  package var excess: Bool?

  package init() {}

  package var historyColumns: [String] { ["loss"] }

  package var followsSweep: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let optimum = optimum(of: subject)
    if excess ?? (y != .linear && subject.hidesItsOptimum) {
      return try ExcessPicture(subject, x, xScale, y: y ?? .log).picture(
        remark: optimum.map { subject.words.figures.above(optimum: NumberText.value($0)) })
    }
    let words = subject.words
    let isLogarithmic = y == .log
    let all = subject.series.filter { !$0.run.history.loss.isEmpty }.map { series in
      HistoryCurve(series, x: x.counts(of: series.run.history), y: series.run.history.loss)
    }
    let plan = HistoryPlan(
      all, x.unit(of: subject.series), scale: xScale, isLogarithmic: isLogarithmic, words)
    let curves = HistoryCurve.toldApart(all).map(plan.drawn)
    let yTitle = words.heading(for: "loss")
    let arrivals = Arrivals(of: curves, plan.unit, words.figures)
    let panel = Panel(
      subheading: remarks(on: subject, curves, arrivals), x: plan.axis,
      y: Axis(yTitle, isLogarithmic ? .logarithmic : .linear),
      marks: marks(of: curves, arrivals, optimum, words)
        + (remarks(on: curves, words).message.map { [$0] } ?? []))
    let description = LineDescription(
      isLogarithmic: isLogarithmic, y: yTitle, x: plan.title,
      lines: curves.map { $0.description(arrivals) })
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.lines(description),
      data: HistoryCurve.table(of: curves, x: plan.title),
      readout: HistoryCurve.readout(of: curves, x: plan.title),
      offersOtherScale: curves.allSatisfy { $0.y.allSatisfy { !($0 <= 0) } })
  }

  /// What rings mean, and why lines that run into one are not told apart.
  private func remarks(
    on subject: FigureSubject, _ curves: [HistoryCurve], _ arrivals: Arrivals?
  ) -> String? {
    let flat = subject.hidesItsOptimum ? subject.words.figures.flatAtOptimum : nil
    let far = optimum(of: subject).flatMap { value in
      isFar(value, below: curves) ? Self.name(ofOptimum: value, subject.words) : nil
    }
    let remarks =
      [arrivals?.heading, flat, far].compactMap(\.self) + remarks(on: curves, subject.words).texts
    return remarks.isEmpty ? nil : remarks.joined(separator: " · ")
  }

  private func remarks(
    on curves: [HistoryCurve], _ words: any ReportWords
  ) -> HistoryRemarks {
    HistoryRemarks(curves, isLogarithmic: y == .log, words.figures)
  }

  private func marks(
    of curves: [HistoryCurve], _ arrivals: Arrivals?, _ optimum: Double?, _ words: any ReportWords
  ) -> [any Mark] {
    let lines = curves.map { $0.mark(arrivals) }
    let rule = optimum.flatMap {
      isFar($0, below: curves)
        ? nil : Rule(.horizontal, at: $0, label: Self.name(ofOptimum: $0, words))
    }
    return [rule].compactMap(\.self) as [any Mark] + lines
      + zip(curves, lines).compactMap { arrivals?.ring(on: $0, $1) }
  }

  private static func name(ofOptimum value: Double, _ words: any ReportWords) -> String {
    Charting.Words.fill(words.chart.optimum, NumberText.value(value))
  }

  /// Whether a logarithmic axis that went down to the optimum would be empty for many decades.
  private func isFar(_ optimum: Double, below curves: [HistoryCurve]) -> Bool {
    guard y == .log, optimum > 0,
      let least = curves.flatMap(\.y).filter({ $0 > 0 && $0.isFinite }).min()
    else { return false }
    return optimum < least * .powerOfTen(-HistoryRemarks.emptyDecades)
  }

  /// The optimal loss, if all runs that are shown have the same one.
  private func optimum(of subject: FigureSubject) -> Double? {
    let optima = subject.series.map { $0.experiment.data["optimal_loss"]?.number }
    guard let first = optima.first ?? nil, optima.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

extension FigureSubject {
  /// Whether several runs end where their losses read like their optimum, which is above zero.
  fileprivate var hidesItsOptimum: Bool {
    let ends = series.filter { one in
      guard let optimum = one.point.optimalLoss, optimum > 0,
        let last = one.run.history.loss.last, last.isFinite,
        one.run.history.excess.count == one.run.history.loss.count
      else { return false }
      return NumberText.value(last) == NumberText.value(optimum)
    }
    return ends.count > 1 && series.allSatisfy { !$0.run.history.excess.isEmpty }
  }
}
