/// Weights that are kept divided by a common scale, so that shrinking all of them costs nothing.
///
/// Bottou 2012, "Stochastic gradient descent tricks"; every operation in scikit-learn's order.
struct ScaledWeights: Sendable {
  /// The real weights divided by `scale`.
  var stored: [Double]
  private(set) var scale = 1.0
  /// Σw² of the real weights, as of the last addition or shrinking.
  private(set) var squareNorm: Double
  /// Σ|w| of the real weights.
  private(set) var absoluteNorm: Double
  /// The average is `(average + factor·stored)/divisor`; empty without averaging.
  private(set) var average: [Double]
  private var averageFactor = 0.0
  private var averageDivisor = 1.0

  init(_ weights: [Double], averages: Bool) {
    stored = weights
    squareNorm = weights.reduce(0) { $0 + $1 * $1 }
    absoluteNorm = weights.reduce(0) { $0 + abs($1) }
    average = averages ? Array(repeating: 0, count: weights.count) : []
  }

  /// The product with a row of features.
  @inline(__always)
  func dot(_ row: Span<Double>) -> Double {
    let weights = stored.span
    precondition(weights.count == row.count)
    var sum = 0.0
    for index in weights.indices { sum += weights[index] * row[index] }
    return sum * scale
  }

  /// Adds `update` times a row, without the norms, which nobody asks for.
  @inline(__always)
  mutating func add(_ row: Span<Double>, times update: Double) {
    let factor = update / scale
    var weights = stored.mutableSpan
    precondition(weights.count == row.count)
    for index in weights.indices { weights[index] += row[index] * factor }
  }

  /// Adds `update` times a row, and renews the norms.
  @inline(__always)
  mutating func addWithNorms(_ row: Span<Double>, times update: Double) {
    let factor = update / scale
    var squares = 0.0
    var absolutes = 0.0
    var weights = stored.mutableSpan
    precondition(weights.count == row.count)
    for index in weights.indices {
      let weight = weights[index] + row[index] * factor
      weights[index] = weight
      squares += weight * weight
      absolutes += abs(weight)
    }
    squareNorm = squares * (scale * scale)
    absoluteNorm = absolutes * scale
  }

  /// Multiplies all weights.
  @inline(__always)
  mutating func shrink(by factor: Double) {
    scale *= factor
    squareNorm *= factor * factor
    absoluteNorm *= abs(factor)
    if scale < 1e-9 { reset() }
  }

  /// Takes the weights after an update into their average.
  mutating func addToAverage(_ row: Span<Double>, update: Double, count: Double) {
    let share = 1 / count
    let step = -update / scale
    for index in average.indices { average[index] += averageFactor * row[index] * step }
    if count > 1 { averageDivisor /= 1 - share }
    averageFactor += share * averageDivisor * scale
  }

  /// Moves the real weights towards zero by what is due of the absolute norm's penalty.
  mutating func truncate(due: Double, paid: inout [Double]) {
    for index in stored.indices {
      let before = stored[index]
      if scale * before > 0 {
        let after = before - (due + paid[index]) / scale
        stored[index] = after > 0 ? after : 0
      } else if scale * before < 0 {
        let after = before + (due - paid[index]) / scale
        stored[index] = after < 0 ? after : 0
      }
      paid[index] += scale * (stored[index] - before)
    }
  }

  /// Makes the stored weights the real ones.
  mutating func reset() {
    for index in average.indices {
      average[index] += averageFactor * stored[index]
      average[index] *= 1 / averageDivisor
    }
    averageFactor = 0
    averageDivisor = 1
    for index in stored.indices { stored[index] *= scale }
    scale = 1
  }
}
