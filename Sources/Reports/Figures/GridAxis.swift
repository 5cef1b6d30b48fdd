import Charting

/// One side of a heat map: the values of a swept option, each as wide as its cells are.
///
/// Values that follow each other evenly, by steps or by factors, stand at their own places. Others,
/// such as momentums of 0, 0.9 and 0.99, have cells of one width and their values as words: at their
/// own places the finest steps, which were chosen with most care, would be the smallest on the page.
struct GridAxis {
  /// How places follow from values.
  private enum Spacing {
    case linear, logarithmic, ordinal
  }

  let option: SweptAxis
  /// Rising.
  let values: [Double]
  private let spacing: Spacing

  init(_ option: SweptAxis, _ values: [Double]) {
    self.option = option
    self.values = values
    spacing = Self.spacing(of: option, values)
  }

  /// The widest step may be so many times the narrowest: 1, 2, 5, 10 by factors.
  private static let mostUneven = 2.6

  private static func spacing(of option: SweptAxis, _ values: [Double]) -> Spacing {
    guard !option.isCategorical else { return .ordinal }
    let spreads = Scale.spreads(values, over: 100)
    let isEven = isEven(values)
    if isEven && !spreads { return .linear }
    if let first = values.first, first > 0, self.isEven(values.map(\.decimalLogarithm)) {
      return .logarithmic
    }
    guard values.count > Line.Dots.most else { return .ordinal }
    return spreads ? .logarithmic : .linear
  }

  private static func isEven(_ values: [Double]) -> Bool {
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    guard let least = steps.min(), let largest = steps.max() else { return true }
    return largest <= mostUneven * least
  }

  /// Whether a number between two values has a place between theirs.
  var hasScale: Bool { spacing != .ordinal }

  /// Where the middles of the cells stand.
  var places: [Double] { hasScale ? values : values.indices.map(Double.init) }

  /// A value as its author would write it, by its place in the order.
  func text(at index: Int) -> String { option.text(at: values[index]) }

  /// The edges halfway between neighbors, on the scale of the axis.
  var edges: [Double] {
    let places = places
    guard places.count > 1 else { return [places[0] - 0.5, places[0] + 0.5] }
    let isLogarithmic = spacing == .logarithmic
    let middles = zip(places, places.dropFirst()).map { low, high in
      isLogarithmic ? (low * high).squareRoot() : (low + high) / 2
    }
    let (first, last) = (places[0], places[places.count - 1])
    let (low, high) = (middles[0], middles[middles.count - 1])
    return isLogarithmic
      ? [first * first / low] + middles + [last * last / high]
      : [2 * first - low] + middles + [2 * last - high]
  }

  /// The axis, as long as its cells are wide, with ticks at a few values.
  func chartAxis(_ title: String) -> Axis {
    guard hasScale else { return Axis(title, categories: values.indices.map(text)) }
    let edges = edges
    var axis = Axis(
      title, spacing == .logarithmic ? .logarithmic : .linear, fit: .tight, lower: edges.first,
      upper: edges.last)
    axis.ticks = option.ticks(values)
    return axis
  }
}
