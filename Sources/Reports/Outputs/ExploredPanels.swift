import Charting

/// An exploration with the places of its panels in the drawing.
package struct ExploredPanels: Sendable {
  /// One panel: its frames, the values at its edges, and what it says of its run.
  package struct Panel: Sendable {
    /// One a drawing: the wide one, and that for phones where there is one.
    package var boxes: [Box]
    package var x: Axis
    package var y: Axis
    /// Its learning rate and momentum.
    package var settings: String
    package var result: String
  }

  /// The names of the axes of the plane.
  package struct Axis: Sendable {
    package var name: String
    package var lower: Double
    package var upper: Double
  }

  package let exploration: Exploration
  package let panels: [Panel]

  /// The panels in charts that differ in nothing but their layout.
  init(_ exploration: Exploration, in charts: [Chart]) {
    self.exploration = exploration
    let frames = charts.map(\.frames)
    let count = frames.map(\.count).min() ?? 0
    panels = (0..<count).map { index in
      let (panel, frame) = (charts[0].panels[index], frames[0][index])
      let remarks = (panel.subheading ?? "").split(separator: "\n").map(String.init)
      return Panel(
        boxes: frames.map { $0[index].box },
        x: Axis(name: panel.x.title ?? "", lower: frame.x.lower, upper: frame.x.upper),
        y: Axis(name: panel.y.title ?? "", lower: frame.y.lower, upper: frame.y.upper),
        settings: remarks.dropLast().joined(), result: remarks.last ?? "")
    }
  }
}
