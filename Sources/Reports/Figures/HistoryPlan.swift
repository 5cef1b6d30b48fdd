import Charting
import Notebooks

/// How curves of runs lie along the horizontal axis: what it counts, and on which scale.
struct HistoryPlan {
  let unit: HistoryUnit
  let title: String
  private let isLogarithmic: Bool

  /// The plan of curves, on the scale that was asked for or the one that shows them.
  init(
    _ curves: [HistoryCurve], _ unit: HistoryUnit, scale: AxisScale?, isLogarithmic y: Bool,
    _ words: any ReportWords
  ) {
    self.unit = unit
    title = words.heading(for: unit.valueName)
    isLogarithmic = scale.map { $0 == .log } ?? Self.isEarly(curves, isLogarithmic: y)
  }

  var axis: Axis {
    var axis = Axis(
      title, isLogarithmic ? .logarithmic : .linear, integersOnly: true, fit: .tight)
    if isLogarithmic { axis.lower = 1 }
    return axis
  }

  /// The curve as far as it can be drawn: 0 has no place on a logarithmic axis.
  func drawn(_ curve: HistoryCurve) -> HistoryCurve {
    guard isLogarithmic else { return curve }
    var curve = curve
    curve.start = curve.x.firstIndex { $0 > 0 } ?? curve.x.count
    return curve
  }

  /// Whether some curve arrives within a hundredth of what the axis shows, or does its work
  /// within a fortieth.
  ///
  /// Drawn on a linear axis it would be one with the axis of y.
  private static func isEarly(_ curves: [HistoryCurve], isLogarithmic: Bool) -> Bool {
    let paths = curves.filter { $0.divergedAt == nil }.map { $0.heights(isLogarithmic) }
    let end = paths.compactMap(\.last?.x).max() ?? 0
    let heights = paths.joined().map(\.height)
    guard end >= 100, let low = heights.min(), let high = heights.max(), high > low else {
      return false
    }
    let range = high - low
    let arrivals = curves.compactMap { curve in curve.arrival.map { curve.x[$0] } }
    if curves.count > 1, arrivals.contains(where: { $0 > 0 && $0 * 100 <= end }) { return true }
    return paths.contains { path in
      guard let last = path.last?.height, let top = path.map(\.height).max(),
        let foot = path.map(\.height).min(), top - foot > range / 4
      else { return false }
      let settled = path.lastIndex { ($0.height - last).magnitude > range / 20 } ?? 0
      return path[min(settled + 1, path.count - 1)].x * 40 <= end
    }
  }
}

extension HistoryCurve {
  /// The points as an axis of y has them; none that has no place there.
  fileprivate func heights(_ isLogarithmic: Bool) -> [(x: Int, height: Double)] {
    zip(x, y).filter { $1.isFinite && (!isLogarithmic || $1 > 0) }.map {
      ($0, isLogarithmic ? $1.decimalLogarithm : $1)
    }
  }
}
