import Charting

/// An exploration with the places of its panels in the drawing.
package struct ExploredPanels: Sendable {
  /// One panel: its frame, the values at its edges, and what it says of its run.
  struct Panel: Sendable {
    var box: Box
    var x: Axis
    var y: Axis
    var result: String
  }

  /// The names of the axes of the plane.
  struct Axis: Sendable {
    var name: String
    var lower: Double
    var upper: Double
  }

  let exploration: Exploration
  let panels: [Panel]

  init(_ exploration: Exploration, of chart: Chart) {
    self.exploration = exploration
    panels = zip(chart.panels, chart.frames).map { panel, frame in
      Panel(
        box: frame.box,
        x: Axis(name: panel.x.title ?? "", lower: frame.x.lower, upper: frame.x.upper),
        y: Axis(name: panel.y.title ?? "", lower: frame.y.lower, upper: frame.y.upper),
        result: panel.subheading ?? "")
    }
  }
}
