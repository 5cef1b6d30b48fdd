import Charting
import Options

/// One number a name, as bars.
package struct BarsFigure: Figure, NumberFigure {
  package static let name = "bars"
  package static let summary = "one bar a name of a table of files, with error bars"
  package static let details = """
    It draws tables of values. Of a name with repetitions it shows the mean and, unless `error` says
    something else, the standard deviation. The bars begin at zero; on a logarithmic axis they begin at its edge.
    """
  package static let options = numberOptions

  package var y = ""
  package var error: String?
  package var scale = AxisScale.linear
  package var title: String?
  package var unit: String?
  package var sort: String?
  package var top: Int?
  package var look: NamedBars.Look { .bar }

  package init() {}
}
