/// The outlines of the region where a grid's values are at most a level, by marching squares.
///
/// A rim of infinite values around the grid closes every outline outside of it.
struct Isolines {
  private let grid: Grid
  private let level: Double
  /// From each edge of a cell the edge where the outline goes on; the region lies on one side.
  private var next: [Edge: Edge] = [:]
  private var starts: [Edge] = []

  /// An edge of the widened grid, named by the node at its lower end.
  private struct Edge: Hashable {
    let column: Int
    let row: Int
    let isVertical: Bool
  }

  /// The closed outlines in the grid's own coordinates.
  static func outlines(of grid: Grid, atMost level: Double) -> [[Point]] {
    guard grid.x.count > 1, grid.y.count > 1, grid.values.count == grid.x.count * grid.y.count
    else { return [] }
    var lines = Isolines(grid: grid, level: level)
    for row in -1..<grid.y.count {
      for column in -1..<grid.x.count { lines.link(column, row) }
    }
    return lines.traced()
  }

  private init(grid: Grid, level: Double) {
    self.grid = grid
    self.level = level
  }

  private func value(_ column: Int, _ row: Int) -> Double {
    if isRim(column, row) { return .infinity }
    let value = grid[column, row]
    return value.isNaN ? .infinity : value
  }

  /// Joins the crossings of one cell, always with the region on the same side.
  private mutating func link(_ column: Int, _ row: Int) {
    let corners = SIMD4(
      value(column, row), value(column + 1, row), value(column + 1, row + 1),
      value(column, row + 1))
    let isInside = corners .<= SIMD4(repeating: level)
    // Most cells lie on one side: they are left before anything is allocated.
    guard any(isInside), !all(isInside) else { return }
    let edges = [
      Edge(column: column, row: row, isVertical: false),
      Edge(column: column + 1, row: row, isVertical: true),
      Edge(column: column, row: row + 1, isVertical: false),
      Edge(column: column, row: row, isVertical: true),
    ]
    let leaving = (0..<4).filter { isInside[$0] && !isInside[($0 + 1) % 4] }
    let entering = (0..<4).filter { !isInside[$0] && isInside[($0 + 1) % 4] }
    // In a saddle the mean of the corners decides whether the middle belongs to the region.
    let isJoined = leaving.count == 2 && corners.sum() / 4 <= level
    for exit in leaving {
      let steps = isJoined ? [1, 2, 3] : [3, 2, 1]
      guard let entry = steps.map({ (exit + $0) % 4 }).first(where: entering.contains)
      else { continue }
      next[edges[exit]] = edges[entry]
      starts.append(edges[exit])
    }
  }

  private func traced() -> [[Point]] {
    var left = next
    var outlines: [[Point]] = []
    for start in starts where left[start] != nil {
      var outline: [Point] = []
      var edge = start
      while let following = left.removeValue(forKey: edge) {
        outline.append(crossing(edge))
        edge = following
      }
      outlines.append(outline)
    }
    return outlines
  }

  /// Where the level crosses an edge, linearly between its ends.
  private func crossing(_ edge: Edge) -> Point {
    let end = (edge.column + (edge.isVertical ? 0 : 1), edge.row + (edge.isVertical ? 1 : 0))
    let start = node(edge.column, edge.row)
    let stop = node(end.0, end.1)
    // On the rim the outline closes where nobody sees it.
    if isRim(edge.column, edge.row) { return start }
    if isRim(end.0, end.1) { return stop }
    let first = value(edge.column, edge.row)
    let last = value(end.0, end.1)
    let share: Double =
      if first == .infinity { 1 } else if last == .infinity { 0 } else {
        (level - first) / (last - first)
      }
    return Point(start.x + share * (stop.x - start.x), start.y + share * (stop.y - start.y))
  }

  private func isRim(_ column: Int, _ row: Int) -> Bool {
    column < 0 || row < 0 || column == grid.x.count || row == grid.y.count
  }

  /// The place of a node; those of the rim lie as far outside as their neighbors inside.
  private func node(_ column: Int, _ row: Int) -> Point {
    Point(Self.place(column, along: grid.x), Self.place(row, along: grid.y))
  }

  private static func place(_ index: Int, along values: [Double]) -> Double {
    if index < 0 { return 2 * values[0] - values[1] }
    let count = values.count
    return index < count ? values[index] : 2 * values[count - 1] - values[count - 2]
  }
}
