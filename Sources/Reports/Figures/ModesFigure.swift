import Charting
import Notebooks
import Optimization
import Options

/// What each eigen-mode adds to the excess loss, epoch by epoch, one panel a run.
package struct ModesFigure: Figure {
  package static let name = "modes"
  package static let summary = "each eigen-mode's share of the excess loss, and which mode is last"
  package static let details = """
    The excess of a quadratic loss is ½·Σ λᵢcᵢ², with cᵢ the distance from the optimum along eigenvector
    i. The layers show how it is divided; the slowest mode lies at the foot. A layer is named where it
    has room, and beside the frame where it has none, each with its eigenvalue and its share at last.
    Of more than six modes the steepest are one part. After Goh, "Why Momentum Really Works", Distill
    2017.
    """
  package static let options: [Option<ModesFigure>] = []

  package init() {}

  package var needsPoints: Bool { true }
  package var followsSweep: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    // More panels would be too low.
    try subject.checkPanels(atMost: 4)
    let shares = try subject.series.map { series throws(OptionErrors) in try ModeShares(series) }
    let xTitle = words.heading(for: HistoryUnit.passes(of: subject.series).valueName)
    let facts = shares.map { one in
      ModeFacts(
        name: one.series.name, last: one.name(of: one.last, words),
        eigenvalue: NumberText.value(one.parts[one.last].eigenvalue),
        share: ModeShares.text(one.percents[one.percents.count - 1][one.last]))
    }
    let panels = zip(shares, facts).map { one, facts in
      let end = Double(one.epochs.last ?? 0)
      let room = max(end / Double(max(one.epochs.count - 1, 1)), 0.1) * 0.6
      return Panel(
        heading: one.series.name, subheading: words.figures.lastMode(facts),
        x: Axis(xTitle, integersOnly: true, fit: .tight, lower: -room, upper: end + room),
        y: Axis(words.figures.share, fit: .tight, lower: 0, upper: 100), marks: one.marks(words))
    }
    return Picture(
      chart: Chart(
        size: Size(800, 70 + 290 * Double(panels.count)), panels: panels, columns: 1,
        words: words.chart),
      alternativeText: words.figures.modes(facts), data: table(of: shares, xTitle, words),
      readout: shares.count == 1 ? shares.first.map { readout(of: $0, xTitle, words) } : nil)
  }

  private func readout(
    of shares: ModeShares, _ heading: String, _ words: any ReportWords
  ) -> Readout {
    let lines = shares.parts.indices.map { part in
      Readout.Line(name: shares.name(of: part, words), color: part) { place in
        shares.epochs.firstIndex(of: Int(place)).map {
          ModeShares.text(shares.percents[$0][part])
        }
      }
    }
    return Readout(
      heading, places: shares.epochs.map(Double.init), lines: lines)
  }

  /// About a dozen epochs of each run, one column a mode.
  private func table(
    of shares: [ModeShares], _ heading: String, _ words: any ReportWords
  ) -> DataTable {
    let several = shares.count > 1
    let columns = shares.flatMap { one in
      one.parts.indices.map { part in
        (several ? one.series.name + words.colon : "") + one.name(of: part, words)
      }
    }
    let all = Set(shares.flatMap(\.epochs)).sorted()
    let shown = DataTable.selection(of: all.count, most: 12).map { all[$0] }
    let rows = shown.map { epoch in
      [NumberText.count(epoch)]
        + shares.flatMap { one in
          let row = one.epochs.firstIndex(of: epoch)
          return one.parts.indices.map { part in
            row.map { ModeShares.text(one.percents[$0][part]) } ?? "—"
          }
        }
    }
    return DataTable(
      columns: ([heading] + columns).map { .init($0) }, rows: rows,
      total: all.count)
  }
}
