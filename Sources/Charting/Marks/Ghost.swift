/// What a curve was before: in its series' hue, thin and pale, below the curve of now.
package struct Ghost: Mark {
  private static let width = 1.25
  private static let alpha = 0.35

  package let curve: Curve
  /// Whether its name stands at its end: no curve of now has it.
  package let isNamed: Bool

  package init(_ curve: Curve, isNamed: Bool = false) {
    self.curve = curve
    self.isNamed = isNamed
  }

  package func extent(x: Axis, y: Axis) -> Extent { curve.extent(x: x, y: y) }

  package func elements(in frame: Frame) -> [Element] {
    let points = zip(curve.x, curve.y).map { frame.point($0, $1) }
    let lines = Clipping.clipped(
      Thinning.thinned(points.filter { $0.x.isFinite && $0.y.isFinite }), to: frame.box)
    guard !lines.isEmpty else { return [] }
    let style = Style.line(
      .series(curve.series), width: Self.width, alpha: Self.alpha, cap: .round)
    return [
      .group(Group(series: curve.series, [.path(Path(lines.map { Path.Line($0) }), style)]))
    ]
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    isNamed ? curve.labels(in: frame) : []
  }
}
