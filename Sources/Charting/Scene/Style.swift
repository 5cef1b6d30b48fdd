/// How a shape is filled and stroked.
package struct Style: Hashable, Sendable {
  package var fill: Paint?
  package var stroke: Stroke?

  package init(fill: Paint? = nil, stroke: Stroke? = nil) {
    self.fill = fill
    self.stroke = stroke
  }

  /// A filled shape without an edge.
  package static func filled(_ role: Role, alpha: Double = 1) -> Style {
    Style(fill: Paint(role, alpha: alpha))
  }

  /// The line of a series, dashed where another series has its color.
  package static func series(_ series: Int, width: Double) -> Style {
    let dashes = Role.dashes(of: series)
    return .line(
      .series(series), width: width, dashes: dashes, cap: dashes.isEmpty ? .round : .butt)
  }

  /// A line of the given width.
  package static func line(
    _ role: Role, width: Double = 1, alpha: Double = 1, dashes: [Double] = [],
    cap: Stroke.Cap = .butt
  ) -> Style {
    Style(
      stroke: Stroke(Paint(role, alpha: alpha), width: width, dashes: dashes, cap: cap))
  }
}
