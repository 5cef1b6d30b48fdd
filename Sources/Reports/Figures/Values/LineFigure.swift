import Charting
import Notebooks
import Options
import Values

/// Columns of files against each other, one line a name.
package struct LineFigure: Figure {
  package static let name = "line"
  package static let summary = "a column of files along another, one line a name"
  package static let details = """
    It draws tables of values. Rows of one name that are of several files, or differ in the column of
    `over:`, are repetitions: the line is their mean, and the band holds all of them, or the middle
    from 10 % to 90 % of ten or more. A gap breaks the line; the mean has one where a repetition has
    one. `take:` of the table does not count here.
    """
  package static let options: [Option<LineFigure>] = [
    Option("x", \.x, "the column of the horizontal axis: epoch", required: true),
    Option("y", \.y, "the column of the vertical axis, or arithmetic on columns", required: true),
    Option("x_scale", \.xScale, "how the horizontal axis is scaled"),
    Option("y_scale", \.yScale, "how the vertical axis is scaled"),
    Option("x_title", \.xTitle, "the title of the horizontal axis; the column's name by default"),
    Option("y_title", \.yTitle, "the title of the vertical axis; the column's name by default"),
    Option("x_unit", \.xUnit, "the unit that the horizontal axis' title ends with"),
    Option("y_unit", \.yUnit, "the unit that the vertical axis' title ends with"),
  ]

  package var x = ""
  package var y = ""
  package var xScale = AxisScale.linear
  package var yScale = AxisScale.linear
  package var xTitle: String?
  package var yTitle: String?
  package var xUnit: String?
  package var yUnit: String?

  package init() {}

  package var drawsValues: Bool { true }
  package var drawsAllRows: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let (x, y) = (try RowExpression(x, option: "x"), try RowExpression(y, option: "y"))
    let curves = try subject.values.map { values throws(OptionErrors) in
      try ValuesCurve(values.group, name: values.name, color: values.color, x: x, y: y)
    }
    let isWhole = curves.allSatisfy { $0.x.allSatisfy { $0.rounded() == $0 } }
    let titles = (
      x: RowExpression.title(xTitle, x.text, unit: xUnit, words),
      y: RowExpression.title(yTitle, y.text, unit: yUnit, words)
    )
    let panel = Panel(
      subheading: subheading(
        curves, over: subject.values.first?.group.table.definition.over, words),
      x: Axis(
        titles.x, xScale == .log ? .logarithmic : .linear, integersOnly: isWhole, fit: .tight),
      y: Axis(titles.y, yScale == .log ? .logarithmic : .linear),
      marks: curves.compactMap(\.band) + curves.map(\.line))
    try requirePositive(curves)
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.lines(
        LineDescription(
          isLogarithmic: yScale == .log, y: titles.y, x: titles.x, lines: curves.map(\.description)
        )),
      data: Self.table(of: curves, x: titles.x),
      readout: Readout(titles.x, curves.map { ($0.name, $0.color, $0.x, $0.y) }),
      offersOtherScale: curves.allSatisfy { $0.y.allSatisfy { !($0 <= 0) } })
  }

  /// A logarithmic axis has no place for zero.
  private func requirePositive(_ curves: [ValuesCurve]) throws(OptionErrors) {
    for (scale, option, values) in [
      (xScale, "x_scale", curves.map(\.x)), (yScale, "y_scale", curves.map(\.y)),
    ] where scale == .log {
      for (curve, values) in zip(curves, values)
      where !values.contains(where: { $0 > 0 }) {
        throw OptionErrors(
          OptionError(
            "unfit-values", "'\(curve.name)' has no value above 0 for a logarithmic axis",
            at: [option]))
      }
    }
  }

  private func subheading(
    _ curves: [ValuesCurve], over: String?, _ words: any ReportWords
  ) -> String? {
    let counts = Set(curves.map(\.repetitions)).sorted()
    guard let most = counts.last, most > 1 else { return nil }
    let isMiddle = curves.contains { $0.isMiddle }
    return over == "seed" && counts.count == 1
      ? words.figures.seeds(most, isMiddle: isMiddle)
      : words.figures.repetitions(counts, isMiddle: isMiddle)
  }

  /// All places, or so many that a reader can look through them.
  private static func table(of curves: [ValuesCurve], x heading: String) -> DataTable {
    let all = Set(curves.flatMap(\.x)).sorted()
    let shown = DataTable.selection(of: all.count, most: 20).map { all[$0] }
    let columns = curves.map { curve in
      Dictionary(zip(curve.x, curve.y), uniquingKeysWith: { first, _ in first })
    }
    return DataTable(
      columns: [.init(heading)] + curves.map { .init($0.name) },
      rows: shown.map { place in
        [NumberText.place(place)]
          + columns.map { values in
            values[place].flatMap { $0.isFinite ? NumberText.value($0) : nil } ?? "—"
          }
      },
      total: all.count)
  }
}
