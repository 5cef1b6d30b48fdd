import Charting
import Notebooks
import Optimization
import Options

/// What a swept option does to the result of each run.
package struct SweepFigure: Figure {
  package static let name = "sweep"
  package static let summary = "a final value against a swept option, the best point ringed"
  package static let details = """
    Points that diverged stand in a strip of their own. Of a swept `learning_rate`, a dotted line
    marks the largest step at which theory sees the method converge. A second swept option gives one
    line for each of its values. Of a table of files, columns of numbers that name the rows are what
    was swept, and 'value' names another column.
    """
  package static let options: [Option<SweepFigure>] = [
    Option("over", \.over, "the swept option of the horizontal axis, the first one by default"),
    Option(
      "value", \.value, "the value of the vertical axis; what decides which is best by default"),
  ]

  package var over: String?
  package var value: String?

  package var drawsSweeps: Bool { true }

  package init() {}

  /// More lines could not be told apart.
  private static let mostLines = 6

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let runs = try subject.series.map { series throws(OptionErrors) in try SweptRun(series) }
    guard let first = runs.first else { throw .unfit("no runs", hint: "name a run") }
    let axis = try first.axis(over, option: "over", words)
    let metric = try first.metric(value, option: "value")
    var lines = try runs.map { run throws(OptionErrors) in
      _ = try run.axis(axis.name, option: "of", words)
      return SweepLine.lines(
        of: run, along: axis, metric: metric,
        color: runs.count == 1 ? 0 : run.series.color, words: words)
    }.flatMap { $0 }
    for (index, color) in RunColors.apart(lines.map(\.color)).enumerated() {
      lines[index].color = color
    }
    guard lines.count <= Self.mostLines else {
      throw .unfit(
        "\(lines.count) lines in one figure", hint: "'kind: heatmap' shows a sweep of two options")
    }
    let xTitle = words.heading(for: axis.name)
    let yTitle = SweptRun.title(of: metric, words)
    let yAxis =
      lines.isEmptyOfValues
      ? Axis(yTitle, categories: [])
      : Axis.value(yTitle, lines.flatMap(\.drawn))
    var xAxis = axis.chartAxis(xTitle, lines.flatMap(\.places))
    // The whole sweep, also where nothing is drawn since everything diverges.
    if !axis.isCategorical, lines.contains(where: { !$0.diverged.isEmpty }) {
      xAxis.upper = lines.flatMap(\.places).max()
    }
    let panel = Panel(
      subheading: remarks(on: lines, words),
      x: xAxis, y: yAxis, marks: marks(of: lines, words))
    return Picture(
      chart: Chart(panels: [panel], words: words.chart),
      alternativeText: words.figures.sweep(yTitle, over: xTitle, lines.map(facts)),
      data: SweepLine.table(of: lines, x: xTitle, words: words),
      readout: SweepLine.readout(of: lines, x: xTitle, words: words),
      offersOtherScale: lines.allSatisfy { $0.drawn.allSatisfy { $0 > 0 } })
  }

  private func facts(of line: SweepLine) -> SweepFacts {
    SweepFacts(
      name: line.name,
      best: line.best.map { (NumberText.value(line.y[$0]), line.axis.text(at: line.x[$0])) },
      diverged: line.diverged.count)
  }

  private func marks(of lines: [SweepLine], _ words: any ReportWords) -> [any Mark] {
    if lines.isEmptyOfValues { return emptyMarks(of: lines, words) }
    var marks: [any Mark] = []
    let floors = lines.filter { $0.drawn != $0.y }.compactMap(\.floor)
    if let floor = floors.max() { marks.append(RoundingBand(below: floor)) }
    if let ceiling = lines.flatMap(\.drawn).max(), lines.contains(where: { !$0.diverged.isEmpty }) {
      marks.append(DivergenceStrip(above: ceiling, entries: lines.flatMap(entries)))
    }
    marks += limits(of: lines).map { Rule(.vertical, at: $0) }
    marks += lines.map { line in
      var mark = Line(x: line.x, y: line.drawn, series: line.color)
      mark.dots = line.axis.isCategorical ? .alone : .joined(line.places.count)
      return mark
    }
    marks += lines.compactMap { line in
      line.best.map { best -> Ring in
        var ring = Ring(
          x: line.x[best], y: line.drawn[best], series: line.color, label: line.name,
          value: words.figures.best(
            NumberText.value(line.y[best]), at: line.axis.text(at: line.x[best])))
        ring.isLabelledOutside = true
        return ring
      }
    }
    return marks
  }

  /// The first point beyond a line that diverged, joined to its end, and those before the line.
  ///
  /// Every later point diverges too: crosses of all of them would cover those of other lines.
  private func entries(of line: SweepLine) -> [DivergenceStrip.Entry] {
    let last = line.x.last ?? -.infinity
    let next = line.diverged.first { $0 > last }
    let showsAll = line.axis.isCategorical || line.x.isEmpty
    return line.diverged.filter { showsAll || $0 < last || $0 == next }.map { place in
      DivergenceStrip.Entry(
        x: place, series: line.color,
        lastY: place == next && !line.axis.isCategorical ? line.drawn.last : nil)
    }
  }

  /// The limits of theory, and that every point gave the same.
  private func remarks(on lines: [SweepLine], _ words: any ReportWords) -> String? {
    let values = lines.flatMap(\.y)
    let isFlat = values.count > 1 && values.allSatisfy { $0 == values[0] }
    let remarks = [
      isFlat ? words.figures.allEqual(values.count, NumberText.value(values[0])) : nil,
      limitText(of: lines, words).map(words.figures.limit),
    ].compactMap(\.self)
    return remarks.isEmpty ? nil : remarks.joined(separator: " · ")
  }

  /// A strip with all crosses, and that there is nothing else.
  private func emptyMarks(of lines: [SweepLine], _ words: any ReportWords) -> [any Mark] {
    let count = lines.reduce(0) { $0 + $1.places.count }
    return [
      DivergenceStrip(above: 0.4, entries: lines.flatMap(entries)),
      Charting.Annotation(words.figures.allDiverged(count), at: .share(0.5, 0.5), anchor: .middle),
    ] + limits(of: lines).map { Rule(.vertical, at: $0) }
  }

  /// The limits in words, each with its line's name where they differ; nil where there are none.
  private func limitText(of lines: [SweepLine], _ words: any ReportWords) -> String? {
    let limits = limits(of: lines)
    guard limits.count > 1 else { return limits.first.map(NumberText.value) }
    let texts = limits.map { limit in
      let names = lines.filter { $0.limit == limit }.map(\.name)
      return NumberText.value(limit) + " " + names.joined(separator: words.comma)
    }
    return texts.joined(separator: words.semicolon)
  }

  /// The largest steps at which theory sees a method converge, each once.
  private func limits(of lines: [SweepLine]) -> [Double] {
    Set(lines.compactMap(\.limit)).sorted()
  }
}

extension [SweepLine] {
  /// Whether every point diverged.
  fileprivate var isEmptyOfValues: Bool { allSatisfy(\.y.isEmpty) }
}
