/// A fit under way: weights, intercept and what is summed during an epoch.
struct SGDState: Sendable {
  let rule: SGDRule
  /// Weights of the samples whose target is positive, and of the others.
  let positiveWeight: Double
  let negativeWeight: Double
  private(set) var weights: ScaledWeights
  private(set) var intercept: Double
  private var averageIntercept = 0.0
  /// The number of the next update, from 1.
  private(set) var t: Double
  var rate: Double
  /// The sum of the rows' losses and penalties in this epoch.
  var objective = 0.0
  /// l1 penalty due since the start, and what each weight has paid of it.
  private var due = 0.0
  private var paid: [Double]

  init(
    _ rule: SGDRule, coefficients: [Double], intercept: Double, t: Int,
    positiveWeight: Double = 1, negativeWeight: Double = 1
  ) {
    self.rule = rule
    self.positiveWeight = positiveWeight
    self.negativeWeight = negativeWeight
    weights = ScaledWeights(coefficients, averages: rule.firstAveraged > 0)
    self.intercept = intercept
    self.t = Double(t)
    rate = rule.initialRate
    paid = rule.truncates ? Array(repeating: 0, count: coefficients.count) : []
  }

  var isFinite: Bool { intercept.isFinite && weights.stored.allSatisfy(\.isFinite) }

  /// Updates the weights by some rows, one after the other.
  @inline(__always)
  mutating func process(
    _ features: Span<Double>, _ targets: Span<Double>, _ sampleWeights: Span<Double>,
    loss: some PointLoss
  ) {
    let width = weights.stored.count
    for row in targets.indices {
      let target = targets[row]
      let importance =
        (target > 0 ? positiveWeight : negativeWeight)
        * (sampleWeights.isEmpty ? 1 : sampleWeights[row])
      step(
        features.extracting(row * width..<(row + 1) * width), target, importance, loss: loss)
    }
  }

  @inline(__always)
  private mutating func step(
    _ row: Span<Double>, _ target: Double, _ importance: Double, loss: some PointLoss
  ) {
    let prediction = weights.dot(row) + intercept
    rate = rule.rate(at: t, last: rate)
    if rule.countsObjective { objective += loss.value(target, prediction) }
    if rule.countsPenalty { objective += rule.penalty(weights) }
    guard var update = rule.update(row, target, prediction, rate: rate, loss: loss) else { return }
    update *= importance
    if rule.shrinks {
      let factor = 1 - ((1 - rule.absoluteShare) * rate * rule.alpha)
      weights.shrink(by: factor > 0 ? factor : 0)
    }
    if update != 0 {
      if rule.countsPenalty {
        weights.addWithNorms(row, times: update)
      } else {
        weights.add(row, times: update)
      }
      if rule.fitsIntercept { intercept += update }
    }
    if rule.firstAveraged > 0, rule.firstAveraged <= t { average(row, update) }
    if rule.truncates {
      due += rule.absoluteShare * rate * rule.alpha
      weights.truncate(due: due, paid: &paid)
    }
    t += 1
  }

  private mutating func average(_ row: Span<Double>, _ update: Double) {
    let count = t - rule.firstAveraged + 1
    weights.addToAverage(row, update: update, count: count)
    averageIntercept += (intercept - averageIntercept) / count
  }

  /// The parameters if the fit ended here: averaged, if averaging has begun.
  var answer: (coefficients: [Double], intercept: Double) {
    var weights = weights
    weights.reset()
    guard rule.firstAveraged > 0, rule.firstAveraged <= t - 1 else {
      return (weights.stored, intercept)
    }
    return (weights.average, averageIntercept)
  }

  /// The same as an objective lists parameters.
  var point: [Double] {
    let answer = answer
    return rule.fitsIntercept ? [answer.intercept] + answer.coefficients : answer.coefficients
  }
}
