/// Nested bands of a function of two variables, darker where it is lower, with hairlines between.
package struct ContourBands: Mark {
  package var grid: Grid
  /// The upper limits of the bands.
  package var levels: [Double]

  package init(_ grid: Grid, levels: [Double]) {
    self.grid = grid
    self.levels = levels
  }

  /// Levels a factor of three apart above a minimum, up to the largest value of the grid.
  package static func geometricLevels(_ grid: Grid, above minimum: Double, count: Int = 9)
    -> [Double]
  {
    let largest = grid.values.filter(\.isFinite).max() ?? minimum
    let excess = largest - minimum
    guard excess > 0, excess.isFinite else { return [] }
    // The outermost band reaches the corners, so that the map fills its frame.
    var step = excess
    var levels: [Double] = []
    for _ in 0..<count {
      levels.append(minimum + step)
      step /= 3
    }
    return levels.reversed()
  }

  package var coversFrame: Bool { true }

  package func extent(x: Axis, y: Axis) -> Extent { Extent(x: grid.x, y: grid.y) }

  package func elements(in frame: Frame) -> [Element] {
    let falling = levels.sorted(by: >)
    var elements: [Element] = []
    // Each coat covers what is missing to its shade, so that no edge shows what lies below.
    var shade = 0.0
    for (index, level) in falling.enumerated() {
      // Between even steps and their roots, so that the outer bands show on a dark page too.
      let share = Double(index + 1) / Double(falling.count)
      let next = (share + share.squareRoot()) / 2
      let coat = (next - shade) / (1 - shade)
      shade = next
      let lines = Isolines.outlines(of: grid, atMost: level).map { outline in
        Path.Line(closed(outline.map { frame.point($0.x, $0.y) }), closed: true)
      }.filter { $0.points.count > 2 }
      guard !lines.isEmpty else { continue }
      let style = Style(
        fill: Paint(.tint, alpha: coat), stroke: Stroke(Paint(.ink, alpha: 0.25), width: 0.7))
      elements.append(.path(Path(lines), style))
    }
    return [.group(Group(clip: .box(frame.box), elements))]
  }

  private func closed(_ outline: [Point]) -> [Point] {
    guard let first = outline.first else { return [] }
    return Simplification.simplified(outline + [first], tolerance: 0.15).dropLast()
  }
}
