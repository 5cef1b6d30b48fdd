import Charting

/// When runs come within their tolerance of the optimum, to stay.
///
/// Where several do, their last values are all alike: what tells them apart is when they arrived.
struct Arrivals {
  private let axis: HistoryAxis
  private let words: any FigureWords

  /// The arrivals of curves; nil where fewer than two of them arrive.
  init?(of curves: [HistoryCurve], on axis: HistoryAxis, _ words: any FigureWords) {
    guard curves.count(where: { $0.arrival != nil }) > 1 else { return nil }
    self.axis = axis
    self.words = words
  }

  /// What the rings mean.
  var heading: String { words.arrivals }

  /// `98 epochs`; nil for a curve that does not arrive.
  func event(of curve: HistoryCurve) -> String? {
    curve.arrival.map { words.arrival(after: curve.x[$0], axis) }
  }

  /// A ring where a curve arrives, as far as its line is drawn.
  func ring(on curve: HistoryCurve, _ mark: Curve) -> Ring? {
    guard let place = curve.arrival, place < mark.x.count else { return nil }
    return Ring(x: mark.x[place], y: mark.y[place], series: curve.color)
  }
}
