import Charting
import Notebooks
import Optimization
import Reports

/// The loss curves of one run on both sides of a difference.
struct ComparedCurves {
  /// The run as the difference names it.
  let run: ResultsDiff.Run
  /// What differs, with a color a label; the first list is of now, the second of then.
  private let curves: [HistoryCurve]
  private let ghosts: [HistoryCurve]

  /// The curves of a run; nil where neither side has any, or all are the same.
  init?(_ run: ResultsDiff.Run, from old: ExperimentResult?, to new: ExperimentResult?) {
    self.run = run
    var labels: [String] = []
    for result in ((new?.runs ?? []) + (old?.runs ?? [])) where !labels.contains(result.label) {
      labels.append(result.label)
    }
    curves = Self.curves(of: new, labels)
    let now = Dictionary(curves.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    ghosts = Self.curves(of: old, labels).filter { ghost in
      now[ghost.name].map { $0.x != ghost.x || $0.y != ghost.y } ?? true
    }
    if ghosts.isEmpty, old != nil || curves.isEmpty { return nil }
  }

  private static func curves(of result: ExperimentResult?, _ labels: [String]) -> [HistoryCurve] {
    guard let result else { return [] }
    let words = Languages.words(for: "en")
    return result.runs.filter { !$0.history.loss.isEmpty }.map { run in
      HistoryCurve(
        FigureSubject.Series(
          name: words.name(ofRun: run.label), color: labels.firstIndex(of: run.label) ?? 0,
          run: run, experiment: result),
        x: run.history.epoch, y: run.history.loss)
    }
  }

  /// The curves of now above the faint ones of then, each with what it was in `oldName` at its end.
  func panel(heading: String? = nil, oldName: String) -> Panel {
    let names = Set(curves.map(\.name))
    let marks: [any Mark] =
      ghosts.map { ghost in
        var curve = ghost.mark()
        guard !names.contains(ghost.name) else { return Ghost(curve, before: oldName) }
        curve.value = "only \(oldName)"
        return Ghost(curve)
      } + curves.map { $0.mark() }
    return Panel(
      heading: heading, x: Axis("epoch", integersOnly: true, fit: .tight),
      y: Axis("loss", isWide ? .logarithmic : .linear), marks: marks)
  }

  /// Whether the losses go over more than a decade, and none is below zero.
  private var isWide: Bool {
    let values = (curves + ghosts).flatMap(\.y).filter(\.isFinite)
    guard let least = values.min(), let largest = values.max() else { return false }
    return least > 0 && largest > 10 * least
  }
}
