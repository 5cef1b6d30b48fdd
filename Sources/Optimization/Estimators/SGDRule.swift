import RealModule

/// What stays the same during a fit: the penalty, the schedule, and what is to be counted.
struct SGDRule: Sendable {
  let schedule: StepSchedule
  let initialRate: Double
  let decayPower: Double
  let alpha: Double
  let fitsIntercept: Bool
  /// The share of l1 in the penalty.
  let absoluteShare: Double
  /// Whether weights shrink at every update: l2 and elasticnet.
  let shrinks: Bool
  /// Whether weights are truncated at every update: l1 and elasticnet.
  let truncates: Bool
  /// Whether the loss is summed for the stopping rule.
  let countsObjective: Bool
  /// Whether the penalty belongs to that sum.
  let countsPenalty: Bool
  /// The first update that is averaged; 0 for none.
  let firstAveraged: Double
  /// t₀ of the schedule `optimal`.
  private let optimalStart: Double

  init(_ settings: SGDSettings, loss: any PointLoss) {
    schedule = settings.schedule
    initialRate = settings.initialRate
    decayPower = settings.decayPower
    alpha = settings.alpha
    fitsIntercept = settings.fitsIntercept
    absoluteShare = settings.penalty?.absoluteShare(ratio: settings.absoluteRatio) ?? 0
    shrinks = settings.penalty == .l2 || settings.penalty == .elasticnet
    truncates = settings.penalty == .l1 || settings.penalty == .elasticnet
    countsObjective = !settings.stopsEarly
    countsPenalty =
      countsObjective && settings.penalty != nil && !settings.schedule.isPassiveAggressive
    firstAveraged = if case .from(let start) = settings.averaging { Double(start) } else { 0 }
    optimalStart = settings.schedule == .optimal ? Self.optimalStart(alpha, loss) : 0
  }

  /// Bottou's rule: the first step size is that of a typical weight.
  private static func optimalStart(_ alpha: Double, _ loss: any PointLoss) -> Double {
    let typicalWeight = (1 / alpha.squareRoot()).squareRoot()
    let firstRate = typicalWeight / max(1, loss.derivative(1, -typicalWeight))
    return 1 / (firstRate * alpha)
  }

  /// The step size of update `t`, given the last one.
  @inline(__always)
  func rate(at t: Double, last: Double) -> Double {
    switch schedule {
    case .constant, .adaptive, .pa1, .pa2: last
    case .optimal: 1 / (alpha * (optimalStart + t - 1))
    case .invscaling: initialRate / Double.pow(t, decayPower)
    }
  }

  /// The penalty of the real weights, by their norms.
  @inline(__always)
  func penalty(_ weights: ScaledWeights) -> Double {
    let norm = weights.squareNorm.squareRoot()
    return alpha
      * ((1 - absoluteShare) * 0.5 * (norm * norm) + absoluteShare * weights.absoluteNorm)
  }

  /// How far the prediction of a row is to move; nil where the row is passed over.
  @inline(__always)
  func update(
    _ row: Span<Double>, _ target: Double, _ prediction: Double, rate: Double,
    loss: some PointLoss
  ) -> Double? {
    guard !schedule.isPassiveAggressive else {
      return passiveAggressiveUpdate(row, target, prediction, loss: loss)
    }
    let slope = loss.derivative(target, prediction)
    // The reference limits slopes, so that a step too large ends in huge numbers, not in infinity.
    return -rate * (slope < -1e12 ? -1e12 : slope > 1e12 ? 1e12 : slope)
  }

  private func passiveAggressiveUpdate(
    _ row: Span<Double>, _ target: Double, _ prediction: Double, loss: some PointLoss
  ) -> Double? {
    var square = 0.0
    for index in row.indices { square += row[index] * row[index] }
    let value = loss.value(target, prediction)
    let direction = loss.direction(target, prediction)
    if schedule == .pa2 { return value / (square + 0.5 / initialRate) * direction }
    guard square != 0 else { return nil }
    return min(initialRate, value / square) * direction
  }
}
