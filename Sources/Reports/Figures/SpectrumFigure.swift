import Charting
import Notebooks
import Optimization
import Options

/// The eigenvalues of the Hessian: how steep the loss is along each of its axes.
package struct SpectrumFigure: Figure {
  package static let name = "spectrum"
  package static let summary = "the eigenvalues of the Hessian, largest first"
  package static let details = """
    Gradient descent shrinks the error along eigenvector i by 1 − αλᵢ a step: the smallest eigenvalue
    decides how long it takes, the largest how long a step may be. Eigenvalues that are zero are left
    out, since nothing moves along them.
    """
  package static let options: [Option<SpectrumFigure>] = []

  package init() {}

  /// More sticks would touch each other.
  private static let mostStems = 30
  private static let mostNamed = 6

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    guard let first = subject.series.first else { throw .unfit("no runs", hint: "name a run") }
    guard let curvature = try first.problem().objective.curvature else {
      throw .unfit(
        "the Hessian of run '\(first.run.label)' is not known",
        hint: "it is of least squares and of smooth convex losses")
    }
    for other in subject.series where try other.problem().objective.curvature != curvature {
      throw .unfit("two problems in a figure of one", hint: "name one run")
    }
    let values = Array(curvature.spectrum.filter { $0 >= curvature.smallest }.reversed())
    let places = values.indices.map { Double($0 + 1) }
    let condition = NumberText.value(curvature.conditionNumber)
    let data: any Mark =
      values.count <= Self.mostStems
      ? Stems(x: places, y: values) : Line(x: places, y: values, marksClipped: false)
    // A few values are all named, of many the ends.
    let ends =
      values.count <= Self.mostNamed ? Array(values.indices) : Set([0, values.count - 1]).sorted()
    let notes: [any Mark] = ends.map { end in
      Note(NumberText.value(values[end]), x: places[end], y: values[end])
    }
    let panel = Panel(
      heading: "κ = \(condition)",
      x: Axis(
        words.figures.mode, integersOnly: true, fit: .tight, lower: 0.5,
        upper: Double(values.count) + 0.5),
      y: Axis(
        words.figures.eigenvalue, Scale.spreads(values, over: 10) ? .logarithmic : .linear),
      marks: [data] + notes)
    return Picture(
      chart: Chart(
        size: Chart.size(for: values.count), panels: [panel], words: words.chart),
      alternativeText: words.figures.spectrum(
        values.count, from: NumberText.value(curvature.smallest),
        to: NumberText.value(values[0]), condition: condition),
      data: DataTable(
        columns: [.init(words.figures.mode), .init(words.figures.eigenvalue)],
        rows: values.enumerated().map { index, value in
          [NumberText.count(index + 1), NumberText.value(value)]
        }))
  }
}
