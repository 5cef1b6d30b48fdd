/// What a color is for; a theme says which color that is.
package enum Role: Hashable, Sendable {
  case background
  case ink
  case muted
  case axis
  case grid
  /// The full shade of contour bands, drawn over the background in thin coats.
  case tint
  /// Cells that have no place on a color scale, such as diverged runs.
  case missing
  /// The line color of a series, counted from 0.
  case series(Int)
  /// The text color of a series, darker than the line where the line is too pale to read.
  case seriesText(Int)
  /// A class of the heat scale, from 0 (worst) to `Theme.heatClasses - 1` (best).
  case heat(Int)

  /// The name of the CSS custom property that carries the color, without its dashes.
  package var name: String {
    switch self {
    case .background: "bg"
    case .ink: "ink"
    case .muted: "muted"
    case .axis: "axis"
    case .grid: "grid"
    case .tint: "tint"
    case .missing: "missing"
    case .series(let index): "s\(Role.place(of: index) + 1)"
    case .seriesText(let index): "t\(Role.place(of: index) + 1)"
    case .heat(let index): "h\(min(max(index, 0), Theme.heatClasses - 1) + 1)"
    }
  }

  /// The dashes of a series' line: none for the first of each color, others for those after.
  ///
  /// A place that stands for two series would leave only the label to tell them apart.
  static func dashes(of series: Int) -> [Double] {
    let patterns: [[Double]] = [[], [9, 5], [2.5, 3.5], [12, 4, 2.5, 4]]
    return patterns[max(series, 0) / Theme.seriesColors % patterns.count]
  }

  /// The place of a series in the palette, which repeats after its last color.
  static func place(of series: Int) -> Int {
    let count = Theme.seriesColors
    return ((series % count) + count) % count
  }
}
