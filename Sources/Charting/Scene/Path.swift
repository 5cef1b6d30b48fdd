/// Lines through points, each line open or closed.
package struct Path: Hashable, Sendable {
  /// One run of points without a gap.
  package struct Line: Hashable, Sendable {
    package var points: [Point]
    package var isClosed: Bool

    package init(_ points: [Point], closed: Bool = false) {
      self.points = points
      self.isClosed = closed
    }
  }

  package var lines: [Line]

  package init(_ lines: [Line]) {
    self.lines = lines
  }

  /// One open line through the points.
  package init(_ points: [Point]) {
    self.lines = [Line(points)]
  }

  /// A closed line through the points.
  package static func polygon(_ points: [Point]) -> Path {
    Path([Line(points, closed: true)])
  }

  /// A straight line between two points.
  package static func segment(_ start: Point, _ end: Point) -> Path { Path([start, end]) }

  /// The outline of a box.
  package static func box(_ box: Box) -> Path {
    polygon([
      Point(box.left, box.top), Point(box.right, box.top), Point(box.right, box.bottom),
      Point(box.left, box.bottom),
    ])
  }
}
