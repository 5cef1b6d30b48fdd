/// Leaves out points that hardly change a line.
enum Simplification {
  /// The line without points nearer than `tolerance` to it, after Douglas and Peucker (1973).
  static func simplified(_ points: [Point], tolerance: Double) -> [Point] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var open = [(0, points.count - 1)]
    while let (start, end) = open.popLast() {
      var farthest = start
      var distance = tolerance
      for index in start + 1..<max(end, start + 1) {
        let candidate = self.distance(points[index], points[start], points[end])
        if candidate > distance {
          distance = candidate
          farthest = index
        }
      }
      guard farthest != start else { continue }
      isKept[farthest] = true
      open.append((start, farthest))
      open.append((farthest, end))
    }
    return zip(points, isKept).filter(\.1).map(\.0)
  }

  /// The distance of a point from a segment.
  private static func distance(_ point: Point, _ start: Point, _ end: Point) -> Double {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let square = dx * dx + dy * dy
    var share = 0.0
    if square > 0 {
      share = ((point.x - start.x) * dx + (point.y - start.y) * dy) / square
      share = min(max(share, 0), 1)
    }
    let x = point.x - start.x - share * dx
    let y = point.y - start.y - share * dy
    return (x * x + y * y).squareRoot()
  }
}
