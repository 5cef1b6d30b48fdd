/// A number as the unevaluated sum of two doubles: 106 bits.
///
/// Dekker 1971, "A floating-point technique for extending the available precision"; Knuth 1997,
/// *The Art of Computer Programming 2*, §4.2.2. No fused operations: all machines give these bits.
struct DoubleDouble: Sendable, Equatable {
  private(set) var high: Double
  private(set) var low: Double

  static let zero = DoubleDouble(0)

  init(_ value: Double) {
    high = value
    low = 0
  }

  @inline(__always)
  private init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  var value: Double { high }

  /// The exact sum of two doubles.
  @inline(__always)
  init(sum a: Double, _ b: Double) {
    high = a + b
    let part = high - a
    low = (a - (high - part)) + (b - part)
  }

  /// The exact product of two doubles of moderate size.
  @inline(__always)
  init(product a: Double, _ b: Double) {
    high = a * b
    let (a1, a2) = Self.split(a)
    let (b1, b2) = Self.split(b)
    low = ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2
  }

  /// Two halves of 26 bits each, whose products are exact.
  @inline(__always)
  private static func split(_ a: Double) -> (Double, Double) {
    let scaled = 134_217_729 * a
    let high = scaled - (scaled - a)
    return (high, a - high)
  }

  /// The same for `|high| ≥ |low|`.
  @inline(__always)
  private static func normalized(_ high: Double, _ low: Double) -> DoubleDouble {
    let sum = high + low
    return DoubleDouble(high: sum, low: low - (sum - high))
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = DoubleDouble(sum: a.high, b.high)
    return normalized(sum.high, sum.low + (a.low + b.low))
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
    let sum = DoubleDouble(sum: a.high, b)
    return normalized(sum.high, sum.low + a.low)
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b)
    return normalized(product.high, product.low + a.low * b)
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    return normalized(product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  /// The number times a power of two, which changes no digit.
  func scaled(by exponent: Int) -> DoubleDouble {
    DoubleDouble(
      high: PowerOfTwo.scaled(high, by: exponent), low: PowerOfTwo.scaled(low, by: exponent))
  }

  static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -a.high, low: -a.low)
  }

  static func += (a: inout DoubleDouble, b: DoubleDouble) { a = a + b }
}
