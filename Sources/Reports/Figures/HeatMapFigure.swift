import Charting
import Notebooks
import Optimization
import Options

/// What two swept options together do to the result of a run.
package struct HeatMapFigure: Figure {
  package static let name = "heatmap"
  package static let summary = "a final value over two swept options, bright where it is best"
  package static let details = """
    Cells where the run diverged are hatched. Where the learning rate runs along the horizontal axis,
    a dashed line marks the largest step at which theory sees the method converge. Of a table of
    files, two columns of numbers that name the rows are what was swept.
    """
  package static let options: [Option<HeatMapFigure>] = [
    Option("over", \.over, "the swept option of the horizontal axis, the first one by default"),
    Option("value", \.value, "the value that colors a cell; what decides which is best by default"),
  ]

  package var over: String?
  package var value: String?

  package var drawsSweeps: Bool { true }

  package init() {}

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let run = try SweptRun(try subject.single())
    let table = try SweepGrid(run, over: over, metric: run.metric(value, option: "value"), words)
    let names = (
      x: words.heading(for: table.x.option.name), y: words.heading(for: table.y.option.name)
    )
    let title = SweptRun.title(of: table.metric, words)
    var marks: [any Mark] = [
      Cells(
        xEdges: table.x.edges, yEdges: table.y.edges, values: table.cells, scale: table.scale,
        missingLabel: words.chart.diverged)
    ]
    if let limit = table.limit {
      marks.append(
        Line(x: limit, y: table.y.places, look: .theory, marksClipped: false))
    }
    if let best = table.best {
      marks.append(Spot(x: table.x.places[best.column], y: table.y.places[best.row]))
    }
    let panel = Panel(
      heading: title, subheading: remarks(on: table, names, words),
      x: table.x.chartAxis(names.x), y: table.y.chartAxis(names.y),
      marks: marks)
    let facts = HeatMapFacts(
      metric: title, x: names.x, y: names.y, columns: table.x.values.count,
      rows: table.y.values.count, diverged: table.diverged,
      best: table.best.map {
        (NumberText.value($0.value), table.x.text(at: $0.column), table.y.text(at: $0.row))
      })
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.figures.heatMap(facts), data: table.data(names.y, words))
  }

  /// What the ring marks and what theory's line is; that cells do not differ.
  private func remarks(
    on table: SweepGrid, _ names: (x: String, y: String), _ words: any ReportWords
  ) -> String? {
    let finite = table.values.filter(\.isFinite)
    let isFlat = finite.count > 1 && finite.allSatisfy { $0 == finite[0] }
    let best = table.best.map { best in
      words.figures.ringed(
        NumberText.value(best.value),
        at: [
          "\(names.x) \(table.x.text(at: best.column))", "\(names.y) \(table.y.text(at: best.row))",
        ])
    }
    let remarks = [
      finite.isEmpty ? words.figures.allDiverged(table.values.count) : nil,
      isFlat ? words.figures.allEqual(finite.count, NumberText.value(finite[0])) : best,
      table.limit == nil ? nil : words.figures.stabilityLimit,
    ].compactMap(\.self)
    return remarks.isEmpty ? nil : remarks.joined(separator: " · ")
  }
}
