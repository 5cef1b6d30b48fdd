import Charting

/// An exploration with the places of its panels in the drawing.
package struct ExploredPanels: Sendable {
  /// One panel: its frames, the values at its edges, and what it says of its run.
  struct Panel: Sendable {
    /// One a drawing: the wide one, and that for phones where there is one.
    var boxes: [Box]
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

  /// The panels in charts that differ in nothing but their layout.
  init(_ exploration: Exploration, in charts: [Chart]) {
    self.exploration = exploration
    let frames = charts.map(\.frames)
    let count = frames.map(\.count).min() ?? 0
    panels = (0..<count).map { index in
      let (panel, frame) = (charts[0].panels[index], frames[0][index])
      return Panel(
        boxes: frames.map { $0[index].box },
        x: Axis(name: panel.x.title ?? "", lower: frame.x.lower, upper: frame.x.upper),
        y: Axis(name: panel.y.title ?? "", lower: frame.y.lower, upper: frame.y.upper),
        result: panel.subheading ?? "")
    }
  }
}
