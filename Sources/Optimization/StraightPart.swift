import RealModule

/// The part of a run over which ln (J − J*) is a straight line, and the factor of a step on it.
package struct StraightPart: Sendable, Equatable {
  /// The entries of the trace between which it lies.
  package var first: Int
  package var last: Int
  /// The factor of the distance to the optimum a step, the root of that of the excess.
  package var rate: Double

  /// Fewer entries than these make no line.
  private static let fewestEntries = 8
  /// The ends are looked for at so many places, so that a long run costs no more than a short one.
  private static let places = 32
  /// The least change of the excess that tells a slope from a plateau.
  private static let leastChange = Double.log(10)
  /// How much of the variance the line has to explain; what swings may not drown the slope.
  private static let leastFit = 0.98
  /// By which share of the whole slope those of both halves may differ: the stricter bound counts
  /// where it leaves half of what the looser one does.
  private static let looseBend = 0.05
  private static let strictBend = 0.01

  /// The longest straight part, or why there is none; `optimalLoss` is J*.
  static func longest(of trace: Trace, optimalLoss: Double?) -> Result<StraightPart, Absence> {
    guard !trace.excess.isEmpty else { return .failure(.unknownOptimum) }
    // Below, the difference between two losses is rounding.
    let floor = 16 * Double.ulpOfOne * abs(optimalLoss ?? 0)
    let count = trace.excess.firstIndex { !($0 > floor && $0.isFinite) } ?? trace.excess.count
    guard count >= fewestEntries else { return .failure(.fewEntries(count)) }
    let line = LogLine(
      x: trace.updates.prefix(count).map(Double.init),
      y: trace.excess.prefix(count).map { Double.log($0) })
    guard let loose = longest(on: line, count: count, bend: looseBend) else {
      return .failure(.crooked)
    }
    let strict = longest(on: line, count: count, bend: strictBend)
    let best = strict.flatMap { line.length($0) >= 0.5 * line.length(loose) ? $0 : nil } ?? loose
    let rate = Double.exp(line.fit(best).slope / 2)
    return .success(StraightPart(first: best.lowerBound, last: best.upperBound, rate: rate))
  }

  /// The longest part whose halves have nearly the same slope; of equals the last.
  private static func longest(
    on line: LogLine, count: Int, bend: Double
  ) -> ClosedRange<Int>? {
    let steps = min(count - 1, places)
    let ends = (0...steps).map { ($0 * (count - 1) + steps / 2) / steps }
    var best: ClosedRange<Int>?
    for first in ends {
      for last in ends where last - first + 1 >= fewestEntries {
        let part = first...last
        guard best.map({ line.length(part) >= line.length($0) }) ?? true,
          isStraight(part, of: line, bend: bend)
        else { continue }
        best = part
      }
    }
    return best
  }

  private static func isStraight(
    _ part: ClosedRange<Int>, of line: LogLine, bend: Double
  ) -> Bool {
    let whole = line.fit(part)
    guard abs(whole.slope) * line.length(part) >= leastChange, whole.share >= leastFit else {
      return false
    }
    let middle = (part.lowerBound + part.upperBound) / 2
    let before = line.fit(part.lowerBound...middle).slope
    let after = line.fit(middle...part.upperBound).slope
    return abs(before - after) <= bend * abs(whole.slope)
  }

  /// Why a run has no measured rate.
  enum Absence: Error, Equatable {
    case unknownOptimum, crooked
    case fewEntries(Int)

    /// In words.
    var text: String {
      switch self {
      case .unknownOptimum: "the optimum is not known"
      case .crooked:
        "the logarithm of the excess loss has no straight part over which it changes tenfold"
      case .fewEntries(let count):
        "a slope needs 8 epochs above rounding, and there are \(count)"
      }
    }
  }
}

/// Points of a curve, of which the least-squares line through any stretch is known at once.
private struct LogLine {
  private let x: [Double]
  private let y: [Double]
  /// Sums of x, y, x², xy and y² over the points before a place.
  private var sums: [SIMD8<Double>]

  init(x: [Double], y: [Double]) {
    self.x = x
    self.y = y
    var sum = SIMD8<Double>.zero
    sums = [sum]
    for (x, y) in zip(x, y) {
      sum += SIMD8(x, y, x * x, x * y, y * y, 0, 0, 0)
      sums.append(sum)
    }
  }

  func length(_ part: ClosedRange<Int>) -> Double { x[part.upperBound] - x[part.lowerBound] }

  /// The slope, and the share of the variance that the line explains.
  func fit(_ part: ClosedRange<Int>) -> (slope: Double, share: Double) {
    let sum = sums[part.upperBound + 1] - sums[part.lowerBound]
    let count = Double(part.count)
    let xx = sum[2] - sum[0] * sum[0] / count
    let xy = sum[3] - sum[0] * sum[1] / count
    let yy = sum[4] - sum[1] * sum[1] / count
    guard xx > 0, yy > 0 else { return (0, 0) }
    return (xy / xx, xy * xy / (xx * yy))
  }
}
