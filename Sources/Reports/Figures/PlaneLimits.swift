import Charting

/// The part of the plane that all panels of contours show.
struct PlaneLimits {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  /// Room for all landmarks of the paths.
  init(_ paths: [PlanePath]) {
    let landmarks = paths.flatMap(\.landmarks)
    let x = Self.range(landmarks.map(\.x))
    let y = Self.range(landmarks.map(\.y))
    let longer = max(x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
    // A narrow strip is widened, so that the shape of the valley shows.
    self.x = Self.widened(x, to: longer * 0.45)
    self.y = Self.widened(y, to: longer * 0.45)
  }

  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let low = values.min() ?? -1
    let high = values.max() ?? 1
    let room = high > low ? (high - low) * 0.12 : max(low.magnitude, 1) * 0.5
    return (low - room)...(high + room)
  }

  private static func widened(_ range: ClosedRange<Double>, to width: Double)
    -> ClosedRange<Double>
  {
    let missing = (width - (range.upperBound - range.lowerBound)) / 2
    guard missing > 0 else { return range }
    return (range.lowerBound - missing)...(range.upperBound + missing)
  }

  private var aspect: Double {
    (y.upperBound - y.lowerBound) / (x.upperBound - x.lowerBound)
  }

  /// Whether a unit of both axes can be drawn equally long.
  var hasEqualAspect: Bool { aspect > 0.2 && aspect < 5 }

  /// Fine enough for smooth contours.
  private static let steps = 120

  /// The values of a function over the plane.
  func grid(_ function: (Double, Double) -> Double) -> Grid {
    Grid(x: Self.places(x), y: Self.places(y), of: function)
  }

  private static func places(_ range: ClosedRange<Double>) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0...steps).map { range.lowerBound + width * Double($0) / Double(steps) }
  }

  /// How many of so many panels stand in a row: fewer where they would be low.
  func columns(of panels: Int) -> Int {
    guard panels > 2 else { return panels }
    return panels == 4 || aspect < 0.6 ? 2 : panels
  }

  /// As wide as the page, and as high as panels of this shape are with so many lines above them.
  func chartSize(panels: Int, remarks: Int) -> Size {
    let columns = columns(of: panels)
    let rows = Double((panels + columns - 1) / max(columns, 1))
    let width = columns == 1 ? 620.0 : columns == 2 ? 800 : 960
    let panel = (width - 8 - 28 * Double(columns - 1)) / Double(columns) - 66
    let height = hasEqualAspect ? min(max(panel * aspect, 60), 440) : 240
    // Above and below a panel stand its headings and its axis.
    let around = 110 + 18 * Double(remarks)
    return Size(width, (rows * (height + around) + 16 * (rows - 1) + 6).rounded())
  }
}
