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
  private let firstUpdate: Double
  var rate: Double
  /// The sum of the rows' losses and penalties in this epoch.
  var objective = 0.0
  /// l1 penalty due since the start, and what each weight has paid of it.
  private var due = 0.0
  private var paid: [Double]
  /// What was read ahead, kept so that the reads are not left out.
  private var touched: UInt64 = 0

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
    firstUpdate = Double(t)
    rate = rule.initialRate
    paid = rule.truncates ? Array(repeating: 0, count: coefficients.count) : []
  }

  /// Updates of this fit so far.
  var updates: Int { Int(t - firstUpdate) }

  var isFinite: Bool { intercept.isFinite && weights.stored.allSatisfy(\.isFinite) }

  /// Updates the weights by all rows of an epoch, one after the other.
  @inline(__always)
  mutating func process(_ rows: TrainingRows, loss: some PointLoss) {
    let order = rows.order.span
    guard !order.isEmpty else {
      for row in rows.targets.indices { step(rows, row, loss: loss) }
      return
    }
    for start in stride(from: 0, to: order.count, by: Self.rowsAhead) {
      let end = min(start + Self.rowsAhead, order.count)
      for index in start..<end { touch(rows, Int(order[index])) }
      for index in start..<end { step(rows, Int(order[index]), loss: loss) }
    }
  }

  /// Few enough rows to stay in the processor's nearest memory until their turn.
  private static let rowsAhead = 32

  /// Reads a little of every cache line of a row.
  ///
  /// Updates wait for each other, and a shuffled row is far from the last one: read in its turn, it
  /// would be waited for. Reads that nothing depends on are waited for together.
  @inline(__always)
  private mutating func touch(_ rows: TrainingRows, _ row: Int) {
    let width = weights.stored.count
    let features = rows.features.elements.span.extracting(row * width..<(row + 1) * width)
    for index in stride(from: 0, to: width, by: 8) { touched ^= features[index].bitPattern }
    touched ^= features[width - 1].bitPattern ^ rows.targets[row].bitPattern
  }

  @inline(__always)
  private mutating func step(
    _ rows: TrainingRows, _ index: Int, loss: some PointLoss
  ) {
    let width = weights.stored.count
    let row = rows.features.elements.span.extracting(index * width..<(index + 1) * width)
    let target = rows.targets[index]
    let prediction = weights.dot(row) + intercept
    rate = rule.rate(at: t, last: rate)
    if rule.countsObjective { objective += loss.value(target, prediction) }
    if rule.countsPenalty { objective += rule.penalty(weights) }
    guard var update = rule.update(row, target, prediction, rate: rate, loss: loss) else { return }
    update *=
      (target > 0 ? positiveWeight : negativeWeight)
      * (rows.weights.isEmpty ? 1 : rows.weights[index])
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

  /// The parameters if the fit ended here: averaged, if averaging has begun by update `t`.
  ///
  /// The reference asks its own count of updates, in which rows kept for validation are counted:
  /// with those, it may give an average that has not begun, which is zero.
  func answer(at t: Int) -> (coefficients: [Double], intercept: Double) {
    var weights = weights
    weights.reset()
    guard rule.firstAveraged > 0, rule.firstAveraged <= Double(t - 1) else {
      return (weights.stored, intercept)
    }
    return (weights.average, averageIntercept)
  }

  /// The same as an objective lists parameters.
  func point(at t: Int) -> [Double] {
    let answer = answer(at: t)
    return rule.fitsIntercept ? [answer.intercept] + answer.coefficients : answer.coefficients
  }
}
