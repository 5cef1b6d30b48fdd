/// Points without a line.
package struct Dots: Mark {
  /// The looks that dots can have.
  package enum Look: Hashable, Sendable {
    /// Data: small and translucent, so that crowds show.
    case data
    /// A measured truth on top of a noisy line: white with an edge of ink.
    case truth
    /// Events of a series: solid.
    case solid
  }

  package var x: [Double]
  package var y: [Double]
  package var series: Int
  package var look: Look

  package init(x: [Double], y: [Double], series: Int = 0, look: Look = .data) {
    self.x = x
    self.y = y
    self.series = series
    self.look = look
  }

  package func extent(x: Axis, y: Axis) -> Extent { Extent(x: self.x, y: self.y) }

  package func elements(in frame: Frame) -> [Element] {
    let room = frame.box.inset(by: -0.5)
    let points = zip(x, y).map { frame.point($0, $1) }.filter(room.contains)
    guard !points.isEmpty else { return [] }
    let dots = Element.circles(points, radius: radius, style)
    return [.group(Group(series: look == .truth ? nil : series, [dots]))]
  }

  /// More dots than this are a crowd, in which each is smaller.
  private static let crowd = 300

  private var radius: Double {
    switch look {
    case .data: min(x.count, y.count) > Self.crowd ? 2 : 2.75
    case .truth: 2.25
    case .solid: 3
    }
  }

  private var style: Style {
    switch look {
    case .data: .filled(.series(series), alpha: 0.7)
    case .truth:
      Style(fill: Paint(.background), stroke: Stroke(Paint(.ink), width: 1.25))
    case .solid: .filled(.series(series))
    }
  }
}
