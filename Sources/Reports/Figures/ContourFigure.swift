import Charting
import Notebooks
import Optimization
import Options

/// The ways of runs over the surface of a loss of two parameters, one panel a run.
package struct ContourFigure: Figure {
  package static let name = "contour"
  package static let summary = "the loss as contours of two parameters, with the path of each run"
  package static let details = """
    Bands are a factor of three in excess loss. A ring is the start, a plus sign the optimum; there
    is a dot at each step, none where there are more than 150. Above each panel stand learning rate and
    momentum where they are one value, and what the run came to. With `explore: true` a page steps
    through the methods itself: its reader drags the start, changes learning rate and momentum, and
    sees path and loss follow.
    """
  package static let options: [Option<ContourFigure>] = [
    Option("explore", \.explore, "whether a page lets its reader move start, step and momentum")
  ]

  package var explore = false

  package init() {}

  package var needsPoints: Bool { true }
  package var followsSweep: Bool { true }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    // More panels would be too narrow.
    try subject.checkPanels(atMost: 4)
    let paths = try subject.series.map { series throws(OptionErrors) in try PlanePath(series) }
    let plane = PlaneLimits(paths)
    let panels = paths.enumerated().map { index, path in
      panel(of: path, in: plane, isFirst: index == 0, words)
    }
    let names = paths[0].names(words)
    var picture = Picture(
      chart: Chart(
        size: plane.chartSize(
          panels: panels.count, remarks: paths.contains { $0.settings(words) != nil } ? 2 : 1),
        panels: panels,
        columns: plane.columns(of: panels.count), words: words.chart),
      alternativeText: words.figures.contours(x: names.x, y: names.y, paths.map(\.facts)),
      data: PlanePath.table(of: paths, words))
    if explore { picture.exploration = try Exploration(paths) }
    return picture
  }

  private func panel(
    of path: PlanePath, in plane: PlaneLimits, isFirst: Bool, _ words: any ReportWords
  ) -> Panel {
    let grid = plane.grid { path.height(at: [$0, $1]) }
    let least = min(path.least, grid.values.min() ?? path.least)
    let names = path.names(words)
    var way = Trajectory(
      x: path.x, y: path.y, series: path.series.color,
      startLabel: isFirst ? words.chart.start : nil)
    way.isOnFill = true
    var marks: [any Mark] = [
      ContourBands(grid, levels: ContourBands.geometricLevels(grid, above: least)), way,
    ]
    if let optimum = path.optimum {
      marks.append(
        Optimum(x: optimum[0], y: optimum[1], label: isFirst ? words.optimum : nil))
    }
    let facts = path.facts
    let result =
      facts.last.map { words.figures.after(path.length(words), excess: $0) }
      ?? Words.fill(words.chart.divergedAt, facts.after)
    return Panel(
      heading: path.series.name, headingSeries: path.series.color,
      subheading: [path.settings(words), result].compactMap(\.self).joined(separator: "\n"),
      x: Axis(names.x, fit: .tight, lower: plane.x.lowerBound, upper: plane.x.upperBound),
      y: Axis(names.y, fit: .tight, lower: plane.y.lowerBound, upper: plane.y.upperBound),
      marks: marks, hasEqualAspect: plane.hasEqualAspect)
  }
}
