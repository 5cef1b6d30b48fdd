import Charting
import Options

/// A figure of one number a name of a table of files: its kinds differ in their looks alone.
package protocol NumberFigure: Figure {
  var y: String { get set }
  var error: String? { get set }
  var scale: AxisScale { get set }
  var title: String? { get set }
  var unit: String? { get set }
  var sort: String? { get set }
  var top: Int? { get set }
  var look: NamedBars.Look { get }
}

extension NumberFigure {
  static var numberOptions: [Option<Self>] {
    [
      Option("y", \.y, "the column that is shown, or arithmetic on columns", required: true),
      Option("error", \.error, "how far it is uncertain, both ways: std_dev / 1000"),
      Option("scale", \.scale, "how the axis is scaled"),
      Option("title", \.title, "the title of the axis; the column's name by default"),
      Option("unit", \.unit, "the unit that the axis' title ends with"),
      Option("sort", \.sort, "the order: a column, with 'desc' behind it the largest first"),
      Option("top", \.top, "how many names are shown, from the first", range: .closed(1, 100)),
    ]
  }

  package var drawsValues: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    try ValuesBars(
      value: y, error: error, title: title, unit: unit, isLogarithmic: scale == .log, look: look
    ).picture(of: subject.sorted(by: sort, top: top))
  }
}
