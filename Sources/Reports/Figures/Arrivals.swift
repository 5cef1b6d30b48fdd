import Charting
import Notebooks

/// When runs come within their tolerance of the optimum, to stay.
///
/// Where runs are compared, their last values are soon all alike: what tells them apart is when
/// they arrived.
package struct Arrivals {
  private let unit: HistoryUnit
  private let words: any FigureWords

  /// The arrivals of curves; nil of a single curve, and where none of them arrives.
  init?(of curves: [HistoryCurve], _ unit: HistoryUnit, _ words: any FigureWords) {
    guard curves.count > 1, curves.contains(where: { $0.arrival != nil }) else { return nil }
    self.unit = unit
    self.words = words
  }

  /// What the rings mean.
  var heading: String { words.arrivals }

  /// `98 epochs`; nil for a curve that does not arrive.
  func event(of curve: HistoryCurve) -> String? {
    curve.arrival.map { words.arrival(after: curve.x[$0], unit) }
  }

  /// A ring where a curve arrives, as far as its line is drawn.
  func ring(on curve: HistoryCurve, _ mark: Curve) -> Ring? {
    guard let place = curve.drawnArrival, mark.x.indices.contains(place) else { return nil }
    return Ring(x: mark.x[place], y: mark.y[place], series: curve.color)
  }
}
