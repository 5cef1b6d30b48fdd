import Charting
import Notebooks
import Optimization
import Options

/// How the residuals of a run are distributed.
package struct HistogramFigure: Figure {
  package static let name = "histogram"
  package static let summary = "a histogram of the residuals of a run, with the normal curve"
  package static let details = """
    The bins are as wide as Freedman and Diaconis (1981) advise, made round. The dashed curve is the
    normal distribution of the residuals' mean and deviation.
    """
  package static let options: [Option<HistogramFigure>] = []

  package init() {}

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let run = try FittedRun(try subject.single())
    let residuals = run.residuals
    guard let histogram = Histogram(residuals) else { return single(residuals, words) }
    let deviation = NumberText.value(run.deviation)
    let panel = Panel(
      heading: "\(words.figures.distribution)\(words.comma)σ = \(deviation)",
      x: Axis(
        words.figures.residual(binsOf: SweptRun.text(ofPlace: histogram.width)), fit: .tight),
      y: Axis(words.figures.count, integersOnly: true, lower: 0),
      marks: [Bars(histogram), curve(over: histogram, of: run, words)])
    let rows = histogram.counts.enumerated().map { index, count in
      [
        "\(NumberText.place(histogram.edges[index])) … "
          + NumberText.place(histogram.edges[index + 1]), NumberText.count(count),
      ]
    }
    return Picture(
      chart: Chart(
        size: Chart.size(for: histogram.counts.count), panels: [panel], words: words.chart),
      alternativeText: words.figures.histogram(
        residuals.count, width: NumberText.value(histogram.width), deviation: deviation),
      data: DataTable(
        columns: [.init(words.figures.residual), .init(words.figures.count)], rows: rows))
  }

  /// The picture of residuals that are all one value: one bar, which says so.
  private func single(_ residuals: [Double], _ words: any ReportWords) -> Picture {
    let value = NumberText.value(residuals.first ?? 0)
    let place = residuals.first ?? 0
    let text = words.figures.allResidualsEqual(residuals.count, value)
    let width = max(place.magnitude * 0.1, 0.1)
    let panel = Panel(
      heading: text,
      x: Axis(
        words.figures.residual, fit: .tight, lower: place - 5 * width, upper: place + 5 * width),
      y: Axis(words.figures.count, integersOnly: true, lower: 0),
      marks: [
        Bars(
          starts: [place - width / 2], ends: [place + width / 2], tops: [Double(residuals.count)])
      ])
    return Picture(
      chart: Chart(size: Chart.lowSize, panels: [panel], words: words.chart),
      alternativeText: words.figures.histogram(residuals.count, width: "0", deviation: "0")
        + " " + text + ".",
      data: DataTable(
        columns: [.init(words.figures.residual), .init(words.figures.count)],
        rows: [[value, NumberText.count(residuals.count)]]))
  }

  /// The counts that a normal distribution of this mean and deviation would give.
  private func curve(
    over histogram: Histogram, of run: FittedRun, _ words: any ReportWords
  ) -> Line {
    let residuals = run.residuals
    let mean = residuals.reduce(0, +) / Double(residuals.count)
    let (low, high) = (histogram.edges[0], histogram.edges[histogram.edges.count - 1])
    let places = (0...160).map { low + (high - low) * Double($0) / 160 }
    let height =
      Double(residuals.count) * histogram.width / (run.deviation * (2 * Double.pi).squareRoot())
    let counts = places.map { place in
      let distance = (place - mean) / run.deviation
      return height * Self.exponential(-distance * distance / 2)
    }
    return Line(
      x: places, y: counts, look: .theory, name: words.figures.normalCurve, marksClipped: false)
  }

  /// `eˣ` for x ≤ 0 as (e^(x/2ⁿ))^(2ⁿ) with a short series: the same bits on every machine.
  private static func exponential(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    var small = x
    var halvings = 0
    while small < -0.01 {
      small /= 2
      halvings += 1
    }
    var value = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<halvings { value *= value }
    return value
  }
}
