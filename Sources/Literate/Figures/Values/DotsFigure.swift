import Charting
import Options

/// One number a name, as dots.
package struct DotsFigure: Figure {
  package static let name = "dots"
  package static let summary = "one dot a name of a table of files, with error bars"
  package static let details = """
    It draws tables of values. Of a name with repetitions it shows the mean and, unless `error` says
    something else, the standard deviation. The axis need not begin at zero, so that small differences show.
    """
  package static let options: [Option<DotsFigure>] = [
    Option("y", \.y, "the column that is shown, or arithmetic on columns", required: true),
    Option("error", \.error, "how far it is uncertain, both ways: std_dev / 1000"),
    Option("scale", \.scale, "how the axis is scaled"),
    Option("title", \.title, "the title of the axis; the column's name by default"),
    Option("unit", \.unit, "the unit that the axis' title ends with"),
    Option("sort", \.sort, "the order: a column, with 'desc' behind it the largest first"),
    Option("top", \.top, "how many names are shown, from the first", range: .closed(1, 100)),
  ]

  package var y = ""
  package var error: String?
  package var scale = AxisScale.linear
  package var title: String?
  package var unit: String?
  package var sort: String?
  package var top: Int?

  package init() {}

  package var drawsValues: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    try ValuesBars(
      value: y, error: error, title: title, unit: unit, isLogarithmic: scale == .log, look: .dot
    ).picture(of: subject.sorted(by: sort, top: top))
  }
}
