import Charting
import Notebooks
import Optimization
import Options

/// A swept run as many subjects, one a point of the sweep, for a reader to slide over.
struct SweptSubject: Sendable {
  /// A slider with more stops would only be harder to aim.
  private static let mostPoints = 25

  /// What the sweep runs over.
  let axis: String
  let subjects: [FigureSubject]
  /// What each point is, and what came of it.
  let labels: [String]
  /// The place of the best point among them.
  let best: Int

  /// The subjects, or nil where there is no single run with a sweep.
  init?(_ subject: FigureSubject) throws(OptionErrors) {
    guard subject.series.count == 1, let series = subject.series.first, series.run.isSwept,
      series.run.points.count > 1
    else { return nil }
    let run = try SweptRun(series)
    let metric = try run.metric(nil, option: "of")
    let words = subject.words
    let best = series.run.best ?? 0
    let stride = (run.points.count + Self.mostPoints - 1) / Self.mostPoints
    let shown = run.points.indices.filter { $0 % stride == best % stride }
    axis = run.axes.map { words.heading(for: $0) }.joined(separator: words.comma)
    self.best = shown.firstIndex(of: best) ?? 0
    subjects = shown.map { index in
      var one = series
      one.run.best = index
      one.run.theory = run.points[index].theory
      one.name = SweptRun.name(of: run.points[index], words)
      return FigureSubject(series: [one], words: words)
    }
    labels = shown.map { index in
      let point = run.points[index]
      let result =
        SweptRun.isDiverged(point)
        ? words.diverged : SweptRun.value(metric, of: point).map(NumberText.value) ?? "—"
      return SweptRun.name(of: point, words) + words.colon + result
    }
  }
}
