import Charting
import Notebooks
import Optimization
import Options

/// The excess loss `J − J*` of runs, with the rings and the band that belong to it.
struct ExcessPicture {
  private let subject: FigureSubject
  private let y: AxisScale
  private let plan: HistoryPlan
  private let curves: [HistoryCurve]
  private let arrivals: Arrivals?

  init(
    _ subject: FigureSubject, _ x: HistoryAxis, _ scale: AxisScale?, y: AxisScale = .log
  ) throws(OptionErrors) {
    let words = subject.words
    let all = try subject.series.map { series throws(OptionErrors) in
      var curve = HistoryCurve(
        series, x: x.counts(of: series.run.history), y: try series.excess(of: series.run.outcome))
      curve.floor = series.roundingFloor
      return curve
    }
    let plan = HistoryPlan(
      all, x.unit(of: subject.series), scale: scale, isLogarithmic: y == .log, words)
    curves = HistoryCurve.toldApart(all).map(plan.drawn)
    arrivals = Arrivals(of: curves, plan.unit, words.figures)
    self.subject = subject
    self.plan = plan
    self.y = y
  }

  /// The picture, under a remark of its own, and with what theory predicts if that is wanted.
  func picture(remark: String? = nil, predicts: Bool = false) -> Picture {
    let words = subject.words
    let lines = zip(subject.series, curves).map { Approach($0, $1, arrivals) }
    let predictions = predicts ? lines.compactMap(\.prediction) : []
    let yTitle = words.heading(for: "excess")
    let threshold = threshold
    let special = HistoryRemarks(curves, isLogarithmic: y == .log, words.figures)
    let remarks =
      [
        remark,
        threshold.map { words.figures.within(tolerance: NumberText.chosen($0.share)) }
          ?? arrivals?.heading, predictions.isEmpty ? nil : words.figures.predictedRate,
      ].compactMap(\.self) + special.texts
    let panel = Panel(
      subheading: remarks.isEmpty ? nil : remarks.joined(separator: " · "), x: plan.axis,
      y: Axis(yTitle, y == .log ? .logarithmic : .linear),
      marks: marks(of: lines, predictions, threshold?.value)
        + (special.message.map { [$0] } ?? []))
    let description = LineDescription(
      isLogarithmic: y == .log, y: yTitle, x: plan.title, lines: lines.map(\.description))
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.lines(description),
      data: HistoryCurve.table(of: curves, x: plan.title),
      readout: HistoryCurve.readout(of: curves, x: plan.title), offersOtherScale: true)
  }

  private func marks(
    of lines: [Approach], _ predictions: [Line], _ threshold: Double?
  ) -> [any Mark] {
    // The band is wide: it is drawn only where a line comes down to it.
    let floors = lines.filter { $0.mark.ending == .rounding }.compactMap(\.floor)
    let band = y == .log ? floors.max().map { RoundingBand(below: $0) } : nil
    let rule = threshold.map { Rule(.horizontal, at: $0) }
    return (band.map { [$0] } ?? []) as [any Mark] + (rule.map { [$0] } ?? [])
      + lines.map { $0.mark as any Mark } + predictions
      + lines.compactMap { arrivals?.ring(on: $0.curve, $0.mark) }
  }

  /// The excess at which all runs count as arrived, if that is one for all.
  private var threshold: (share: Double, value: Double)? {
    guard arrivals != nil else { return nil }
    let shares = subject.series.map { $0.planned?.setup.tolerance }
    guard let share = shares.first ?? nil, shares.allSatisfy({ $0 == share }),
      let start = curves.first?.y.first, start > 0,
      curves.allSatisfy({ ($0.y.first.map { $0 - start } ?? start).magnitude <= 1e-9 * start })
    else { return nil }
    return (share, share * start)
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
    updates = Array(series.run.history.updates.dropFirst(curve.start))
    // Of mini-batches a floor is predicted, or it is said why there is none: no line leads there.
    rate = series.run.theory["noise_floor"] == nil ? series.run.theory["rate"]?.number : nil
  }

  /// The last half of the line as predicted: the excess shrinks by the rate's square a step.
  ///
  /// It is tied to the last crest of a line that swings, which is where its rate shows.
  var prediction: Line? {
    guard let rate, rate > 0, rate < 1, mark.ending != .diverged, mark.x.count > 5,
      updates.count >= mark.x.count
    else { return nil }
    let last = crest
    guard last >= 5, mark.y[last] > 0 else { return nil }
    var start = last
    var values = [mark.y[last]]
    // One factor a step: an integer power, the same on every machine.
    while start > last * 9 / 20, values[values.count - 1] < 2 * mark.y[0] {
      var value = values[values.count - 1]
      for _ in updates[start - 1]..<updates[start] { value /= rate * rate }
      values.append(value)
      start -= 1
    }
    guard values.allSatisfy(\.isFinite) else { return nil }
    return Line(
      x: Array(mark.x[start...last]), y: values.reversed(), look: .theory, owner: curve.color)
  }

  /// The last point that is higher than both of its neighbors; the last one of a steady line.
  private var crest: Int {
    let end = mark.y.count - 1
    guard mark.ending == .last else { return end }
    let crests = (max(end / 2, 1)..<end).filter { (index: Int) -> Bool in
      let height: Double = mark.y[index]
      return height > mark.y[index - 1] && height >= mark.y[index + 1]
    }
    return crests.last ?? end
  }
}
