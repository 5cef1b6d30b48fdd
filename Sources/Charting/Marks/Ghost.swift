/// What a curve was before: in its series' hue, thin and pale, below the curve of now.
package struct Ghost: Mark {
  private static let width = 1.25
  private static let alpha = 0.5

  package let curve: Curve
  /// The word for then, where a curve of now has its name: its end says only what it was.
  package let before: String?

  package init(_ curve: Curve, before: String? = nil) {
    self.curve = curve
    self.before = before
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
    let labels = curve.labels(in: frame)
    guard let before else { return labels }
    return labels.map { label in
      var note = label
      note.name = [before, label.value].compactMap(\.self).joined(separator: ": ")
      note.value = nil
      note.isNote = true
      return note
    }
  }
}
