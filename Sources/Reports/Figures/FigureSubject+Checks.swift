import Optimization
import Options

extension OptionErrors {
  /// A run that a figure can't show: the option `of` can't be met.
  static func unfit(_ message: String, hint: String) -> OptionErrors {
    OptionErrors(OptionError("unfit-run", message, hint: hint, at: ["of"]))
  }
}

extension FigureSubject {
  /// The run of a figure that shows one at a time.
  func single() throws(OptionErrors) -> Series {
    guard series.count == 1, let only = series.first else {
      throw .unfit(
        "\(series.count) runs in a figure of one",
        hint: "name one label, such as 'of: compare.\(series.first?.run.label ?? "sgd")'")
    }
    return only
  }

  /// Refuses more runs than a figure has panels for, and none at all.
  func checkPanels(atMost most: Int) throws(OptionErrors) {
    guard (1...most).contains(series.count) else {
      throw .unfit(
        "\(series.count) runs in \(most) panels",
        hint: "name some labels, such as 'of: [compare.sgd, compare.momentum]'")
    }
  }
}

extension FigureSubject.Series {
  /// The point of a sweep that stands for the run: its best one.
  var point: SweepPoint { run.points[run.best ?? 0] }

  /// What the run minimized.
  func problem() throws(OptionErrors) -> Problem {
    guard let problem = point.problem else {
      throw .unfit("the data of run '\(run.label)' are gone", hint: "run it again")
    }
    return problem
  }

  /// The excess loss after each epoch, the start included.
  func excess(of outcome: Outcome) throws(OptionErrors) -> [Double] {
    let excess = outcome.history.excess
    guard !excess.isEmpty, excess.count == outcome.history.loss.count else {
      throw .unfit(
        "the optimum of run '\(run.label)' is not known",
        hint: "'kind: loss' shows the loss itself")
    }
    return excess
  }

  /// Where `J − J*` is rounding alone: 16·ε·|J*|.
  var roundingFloor: Double? {
    guard let loss = point.optimalLoss, loss != 0 else { return nil }
    return 16 * 0x1p-52 * loss.magnitude
  }
}
