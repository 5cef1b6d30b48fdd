import Tangent

/// How much the loss changes from epoch to epoch.
struct LossChange: RunFigure {
  static let name = "loss_change"
  static let summary = "how much the loss changes from epoch to epoch, on a logarithmic axis"
  static let options: [Option<LossChange>] = [
    Option("from", \.first, "the first epoch that is shown", range: .atLeast(1))
  ]

  var first = 1

  func drawing(of runs: [FigureRun]) throws(OptionErrors) -> Drawing {
    let curves = runs.map { run -> (run: FigureRun, x: [Double], y: [Double]) in
      let losses = run.history.loss
      let changes = zip(losses, losses.dropFirst()).map { abs($1 - $0) }.dropFirst(first - 1)
      return (run, changes.indices.map { Double($0 + 1) }, Array(changes))
    }
    return Drawing(
      x: Drawing.Axis("epoch", integersOnly: true),
      y: Drawing.Axis("change of the loss", isLogarithmic: true),
      marks: curves.map { .line(x: $0.x, y: $0.y, color: $0.run.color, name: $0.run.name) },
      alternativeText: "The change of the loss in each epoch, a line for each of "
        + runs.map(\.name).joined(separator: ", ") + ".",
      columns: ["epoch"] + runs.map(\.name),
      rows: (curves.map(\.y.count).min() ?? 0).rows.map { row in
        [Double(first + row)] + curves.map { $0.y[row] }
      })
  }
}

extension Int {
  /// Every tenth place below a count.
  fileprivate var rows: StrideTo<Int> { stride(from: 0, to: self, by: 10) }
}
