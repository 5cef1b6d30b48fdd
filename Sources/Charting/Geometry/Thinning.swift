/// Drops points that no pixel would show.
enum Thinning {
  /// Lines with fewer points stay as they are.
  static let threshold = 600

  /// Of each column of device pixels the first, lowest, highest and last point, in their order.
  static func thinned(_ points: [Point]) -> [Point] {
    guard points.count > threshold else { return points }
    var kept: [Point] = []
    var start = 0
    while start < points.count {
      let column = column(of: points[start])
      var end = start + 1
      var low = start
      var high = start
      while end < points.count, self.column(of: points[end]) == column {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      var last = -1
      for index in [start, min(low, high), max(low, high), end - 1] where index > last {
        kept.append(points[index])
        last = index
      }
      start = end
    }
    return kept
  }

  /// Pictures have two device pixels to a CSS pixel.
  private static func column(of point: Point) -> Double { (point.x * 2).rounded(.down) }
}
