import Charting
import Notebooks
import Optimization
import Options

/// Velocity against position along eigen-modes: columns are runs, rows are modes.
package struct PhaseFigure: Figure {
  package static let name = "phase"
  package static let summary = "phase portraits: the last step against the place, mode by mode"
  package static let details = """
    Each panel follows one eigen-mode of a quadratic loss from where it began: an over-damped one creeps
    to the optimum, an under-damped one spirals into it, and a critical one gets there first. The
    columns are runs, or points of a swept one; the rows are the steepest mode, one between and the
    slowest. On phones, where two portraits stand beside each other, a mode of four runs takes two
    rows; every portrait says its run and its eigenvalue there. After Goh, "Why Momentum Really Works", Distill 2017.
    """
  package static let options: [Option<PhaseFigure>] = []

  package init() {}

  package var needsPoints: Bool { true }

  /// More columns would be too narrow, more rows too many to compare.
  private static let mostColumns = 4
  private static let mostRows = 3
  /// What runs away further than this many times its start is cut off.
  private static let farthest = 4.0
  /// More steps would only darken the end.
  private static let mostSteps = 150

  /// One mode of one run.
  struct Portrait {
    let run: String
    let eigenvalue: String
    let motion: ModeMotion
  }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let columns = try columns(of: subject)
    let portraits = try portraits(of: columns)
    guard !portraits.isEmpty else {
      throw .unfit("the runs begin at the optimum", hint: "choose another 'initial'")
    }
    let limits = (x: range(portraits, \.position), y: range(portraits, \.velocity))
    let rows = (portraits.count + columns.count - 1) / columns.count
    let panels = portraits.enumerated().map { index, portrait in
      var panel = panel(of: portrait, limits.x, limits.y, words)
      panel.shared = shared(at: index, rows: rows, columns: columns.count)
      return panel
    }
    let facts = portraits.map { portrait in
      PhaseFacts(
        run: portrait.run, eigenvalue: portrait.eigenvalue,
        damping: portrait.motion.damping.map(words.figures.damping))
    }
    var chart = Chart(
      size: size(limits, rows: rows, columns: columns.count), panels: panels,
      columns: columns.count, words: words.chart)
    chart.narrowColumns = columns.count.isMultiple(of: 2) ? 2 : 1
    return Picture(
      chart: chart,
      alternativeText: words.figures.phases(facts), data: table(of: portraits, words))
  }

  /// The runs side by side: those that were named, or some points of a swept one.
  private func columns(
    of subject: FigureSubject
  ) throws(OptionErrors) -> [FigureSubject.Series] {
    guard let sweep = try SweptSubject(subject) else {
      guard subject.series.count <= Self.mostColumns else {
        throw .unfit(
          "\(subject.series.count) runs in \(Self.mostColumns) columns",
          hint: "name some labels, such as 'of: [compare.sgd, compare.momentum]'")
      }
      return subject.series
    }
    let all = sweep.subjects.flatMap(\.series)
    let count = min(all.count, Self.mostColumns)
    return (0..<count).map { all[$0 * (all.count - 1) / max(count - 1, 1)] }
  }

  private func portraits(of columns: [FigureSubject.Series]) throws(OptionErrors) -> [Portrait] {
    let runs = try columns.map { series throws(OptionErrors) in
      (series: series, modes: try EigenModes(series))
    }
    guard let first = runs.first else { throw .unfit("no runs", hint: "name a run") }
    let last = first.modes.eigenvalues.count - 1
    let rows = Set([0, last / 2, last]).sorted().prefix(Self.mostRows)
    return rows.flatMap { mode in
      runs.compactMap { run -> Portrait? in
        guard run.modes.eigenvalues.indices.contains(mode) else { return nil }
        let points = run.series.run.history.points.prefix(Self.mostSteps + 1)
        return ModeMotion(points.map { run.modes.coordinates(of: $0)[mode] }).map { motion in
          Portrait(
            run: run.series.name, eigenvalue: NumberText.value(run.modes.eigenvalues[mode]),
            motion: motion)
        }
      }
    }
  }

  private func range(
    _ portraits: [Portrait], _ values: KeyPath<ModeMotion, [Double]>
  ) -> ClosedRange<Double> {
    let all = portraits.flatMap { $0.motion[keyPath: values] }.filter {
      $0.magnitude <= Self.farthest
    }
    let low = min(all.min() ?? -1, -0.4)
    let high = max(all.max() ?? 1, 0.4)
    let room = (high - low) * 0.08
    return low - room...high + room
  }

  private func panel(
    of portrait: Portrait, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>,
    _ words: any ReportWords
  ) -> Panel {
    let color = Self.color(of: portrait.motion.damping)
    return Panel(
      heading: portrait.motion.damping.map(words.figures.damping) ?? portrait.run,
      headingSeries: color, subheading: "\(portrait.run) · λ \(portrait.eigenvalue)",
      x: Axis(words.figures.position, fit: .tight, lower: x.lowerBound, upper: x.upperBound),
      y: Axis(words.figures.velocity, fit: .tight, lower: y.lowerBound, upper: y.upperBound),
      marks: [
        Rule(.vertical, at: 0),
        Trajectory(x: portrait.motion.position, y: portrait.motion.velocity, series: color),
        Optimum(x: 0, y: 0),
      ], hasEqualAspect: true)
  }

  /// The first row says the runs, the first column the modes; axes are named at the edges.
  private func shared(at index: Int, rows: Int, columns: Int) -> Panel.Shared {
    let (row, column) = (index / columns, index % columns)
    var shared: Panel.Shared = []
    if row > 0, column > 0 { shared.insert(.remarks) }
    if column > 0 { shared.insert(.yTitle) }
    if row < rows - 1 { shared.insert(.xTitle) }
    return shared
  }

  /// The color of a nature, the same in all panels; its heading says it in words.
  private static func color(of damping: Damping?) -> Int {
    switch damping {
    case .under: 0
    case .over: 1
    case .critical: 2
    case .alternating: 3
    case nil: 4
    }
  }

  private func size(
    _ limits: (x: ClosedRange<Double>, y: ClosedRange<Double>), rows: Int, columns: Int
  ) -> Size {
    let width = columns == 1 ? 400.0 : columns == 2 ? 640 : 960
    let panel = (width - 8 - 28 * Double(columns - 1)) / Double(columns) - 60
    let aspect =
      (limits.y.upperBound - limits.y.lowerBound) / (limits.x.upperBound - limits.x.lowerBound)
    let height = min(max(panel * aspect, 100), 420) + 132
    return Size(width, (Double(rows) * height + 16 * Double(rows - 1) + 12).rounded())
  }

  private func table(of portraits: [Portrait], _ words: any ReportWords) -> DataTable {
    DataTable(
      columns: [
        .init(words.figures.run, isNumeric: false), .init(words.figures.eigenvalue),
        .init(words.figures.motion, isNumeric: false), .init(words.figures.farthestVelocity),
      ],
      rows: portraits.map { portrait in
        let farthest = portrait.motion.velocity.map(\.magnitude).filter(\.isFinite).max() ?? 0
        return [
          portrait.run, portrait.eigenvalue,
          portrait.motion.damping.map(words.figures.damping) ?? "—", NumberText.value(farthest),
        ]
      })
  }
}
