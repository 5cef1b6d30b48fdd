/// Cuts lines at the edges of a box.
enum Clipping {
  /// The parts of the line through `points` that lie inside the box.
  static func clipped(_ points: [Point], to box: Box) -> [[Point]] {
    guard points.count > 1 else { return points.first.map { box.contains($0) ? [[$0]] : [] } ?? [] }
    if points.allSatisfy(box.contains) { return [points] }
    var runs: [[Point]] = []
    var run: [Point] = []
    for (start, end) in zip(points, points.dropFirst()) {
      guard let (first, last) = segment(start, end, in: box) else {
        if !run.isEmpty { runs.append(run) }
        run = []
        continue
      }
      if run.last != first {
        if !run.isEmpty { runs.append(run) }
        run = [first]
      }
      run.append(last)
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  /// The part of a segment inside the box, after Liang and Barsky (1984).
  static func segment(_ start: Point, _ end: Point, in box: Box) -> (Point, Point)? {
    let dx = end.x - start.x
    let dy = end.y - start.y
    var enter = 0.0
    var leave = 1.0
    let edges = [
      (-dx, start.x - box.left), (dx, box.right - start.x), (-dy, start.y - box.top),
      (dy, box.bottom - start.y),
    ]
    for (slope, distance) in edges {
      if slope == 0 {
        if distance < 0 { return nil }
        continue
      }
      let place = distance / slope
      if slope < 0 { enter = max(enter, place) } else { leave = min(leave, place) }
    }
    guard enter <= leave else { return nil }
    let first = enter == 0 ? start : Point(start.x + enter * dx, start.y + enter * dy)
    let last = leave == 1 ? end : Point(start.x + leave * dx, start.y + leave * dy)
    return (first, last)
  }

  /// The part of a filled outline inside the box, after Sutherland and Hodgman (1974).
  static func polygon(_ points: [Point], in box: Box) -> [Point] {
    if points.allSatisfy(box.contains) { return points }
    var result = points
    let sides: [(WritableKeyPath<Point, Double>, Double, Bool)] = [
      (\.x, box.left, true), (\.x, box.right, false), (\.y, box.top, true),
      (\.y, box.bottom, false),
    ]
    for (axis, limit, isLower) in sides {
      let isInside = { (point: Point) in
        isLower ? point[keyPath: axis] >= limit : point[keyPath: axis] <= limit
      }
      let input = result
      result = []
      for (index, point) in input.enumerated() {
        let before = input[index == 0 ? input.count - 1 : index - 1]
        if isInside(point) != isInside(before) {
          let share =
            (limit - before[keyPath: axis]) / (point[keyPath: axis] - before[keyPath: axis])
          result.append(
            Point(before.x + share * (point.x - before.x), before.y + share * (point.y - before.y)))
        }
        if isInside(point) { result.append(point) }
      }
    }
    return result
  }
}
