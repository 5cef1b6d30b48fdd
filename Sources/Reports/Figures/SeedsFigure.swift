import Charting
import Notebooks
import Optimization
import Options

/// How runs over several seeds approach the optimum, and the floor of noise where they stop.
package struct SeedsFigure: Figure {
  package static let name = "seeds"
  package static let summary = "mean and spread of the excess loss over seeds, log–log"
  package static let details = """
    The line is the mean of the values, not of their logarithms. The band holds the middle from 10 % to
    90 % of ten seeds or more, and all of fewer. The horizontal axis counts gradients of single
    samples, so that methods with batches of different size are compared fairly. A dashed line is the
    predicted noise floor, `theory.LABEL.noise_floor`, of the run's own way to draw its batches; it is
    drawn where there is one and the mean comes down to it.
    """
  package static let options: [Option<SeedsFigure>] = []

  package init() {}

  package var historyColumns: [String] { ["excess", "sample_gradients"] }
  package var drawsRepetitions: Bool { true }

  /// One run's mean and spread.
  private struct Sample {
    let series: FigureSubject.Series
    let x: [Int]
    let spread: Spread
    /// The noise floor that theory predicts, of a mean that comes down to it.
    let floor: Double?

    /// How near, as a multiple of the floor, a mean has to come.
    static let reach = 2.0
  }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let samples = try subject.series.map { series throws(OptionErrors) in try sample(of: series) }
    guard let first = samples.first else { throw .unfit("no runs", hint: "name a run") }
    let count = first.series.point.outcomes.count
    let isMiddle = first.spread.kind == .middle
    let xTitle = words.heading(for: HistoryUnit.sampleGradient.valueName)
    let note = samples.contains { $0.floor != nil } ? " · \(words.figures.predicted)" : ""
    let panel = Panel(
      subheading: words.figures.seeds(count, isMiddle: isMiddle) + note,
      x: Axis(xTitle, .logarithmic, fit: .tight),
      y: Axis(words.heading(for: "excess"), .logarithmic),
      marks: marks(of: samples, words))
    let facts = samples.map { sample in
      SeedFacts(
        name: sample.series.name, first: NumberText.value(sample.spread.mean[0]),
        last: NumberText.value(sample.spread.mean[sample.spread.mean.count - 1]),
        predicted: sample.floor.map(NumberText.value))
    }
    let means = samples.map { HistoryCurve($0.series, x: $0.x, y: $0.spread.mean) }
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.figures.seeds(count, isMiddle: isMiddle, facts),
      data: HistoryCurve.table(of: means, x: xTitle),
      readout: HistoryCurve.readout(of: means, x: xTitle), offersOtherScale: true)
  }

  private func sample(of series: FigureSubject.Series) throws(OptionErrors) -> Sample {
    let outcomes = series.point.outcomes
    guard series.run.isOverSeeds, outcomes.count >= 3 else {
      throw .unfit(
        "run '\(series.run.label)' is not repeated over three seeds or more",
        hint: "add 'seeds: 20' to its experiment")
    }
    let histories = try outcomes.map { outcome throws(OptionErrors) in
      try series.excess(of: outcome)
    }
    // The start has no place on a logarithmic axis of counts.
    guard let spread = Spread(histories.map { Array($0.dropFirst()) }), !spread.mean.isEmpty else {
      throw .unfit("run '\(series.run.label)' has no epochs", hint: "add 'epochs: 100'")
    }
    let counts = HistoryAxis.sampleGradients.counts(of: outcomes[0].history).dropFirst()
    let floor = series.run.theory["noise_floor"]?.number
    return Sample(
      series: series, x: Array(counts.prefix(spread.mean.count)), spread: spread,
      floor: floor.flatMap { floor in
        // What a run has not come down to says nothing about it.
        spread.mean.contains { $0 <= Sample.reach * floor } ? floor : nil
      })
  }

  private func marks(of samples: [Sample], _ words: any ReportWords) -> [any Mark] {
    var marks: [any Mark] = []
    for sample in samples where sample.spread.lower != sample.spread.upper {
      marks.append(
        Band(
          x: sample.x.map(Double.init), lower: sample.spread.lower, upper: sample.spread.upper,
          series: sample.series.color))
    }
    for sample in samples {
      let last = sample.spread.mean.last.map(NumberText.value) ?? "—"
      let value = sample.floor.map { words.figures.floor(last, predicted: NumberText.value($0)) }
      marks.append(
        Line(
          x: sample.x.map(Double.init), y: sample.spread.mean, series: sample.series.color,
          name: sample.series.name, value: value ?? last))
    }
    // On top of the bands: a floor is drawn where the mean has come down to it.
    for sample in samples {
      guard let floor = sample.floor, let end = sample.x.last else { continue }
      let arrival = sample.spread.mean.firstIndex { $0 <= Sample.reach * floor } ?? 0
      marks.append(
        Line(
          x: [Double(sample.x[arrival]), Double(end)], y: [floor, floor], look: .theory,
          owner: sample.series.color))
    }
    return marks
  }
}
