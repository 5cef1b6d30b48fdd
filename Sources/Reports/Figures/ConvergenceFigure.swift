import Charting
import Optimization
import Options

/// How fast each run approaches the optimum, beside the rate that theory predicts.
package struct ConvergenceFigure: Figure {
  package static let name = "convergence"
  package static let summary = "the excess loss J − J* of each run on a logarithmic axis"
  package static let details = """
    A dashed line has the slope of the predicted asymptotic rate and is tied to the last point, or to
    the last crest of a run that swings. A run that reaches 16·ε·|J*|, below which the difference is
    rounding, ends in a ring. Where runs are compared, rings and labels say when each of them came
    within its tolerance of the optimum.
    """
  package static let options: [Option<ConvergenceFigure>] = [
    Option("x", \.x, "what the horizontal axis counts"),
    Option("x_scale", \.xScale, HistoryAxis.scaleText),
  ]

  package var x = HistoryAxis.epochs
  package var xScale: AxisScale?

  package init() {}

  package var followsSweep: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    try ExcessPicture(subject, x, xScale).picture(predicts: true)
  }
}
