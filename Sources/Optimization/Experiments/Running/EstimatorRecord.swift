/// The history of an estimator, measured with the loss of the experiment's model.
struct EstimatorRecord {
  private let objective: any Objective
  private let keepsPoints: Bool
  /// How the model's parameters are made of coefficients and intercepts.
  private let shape: Parameters
  /// Entries of the estimator's point but for intercepts; nil where the model has other functions.
  private let coefficientCount: Int?
  private var trace = Trace()
  private var gradient: [Double]

  /// `functions` is how many linear functions the estimator fits.
  init(_ problem: Problem, functions: Int, keepsPoints: Bool) {
    objective = problem.objective
    self.keepsPoints = keepsPoints
    gradient = Array(repeating: 0, count: objective.dimension)
    shape = problem.parameters(at: gradient)
    let count = functions * problem.featureCount
    coefficientCount = shape.functionCount == functions && shape.coef.count == count ? count : nil
  }

  /// An estimator's parameters as the model's; nil where the model has others.
  ///
  /// An estimator without an intercept has 0 for the model's.
  func fitted(_ point: [Double]) -> [Double]? {
    guard let coefficientCount else { return nil }
    let hasIntercepts = point.count > coefficientCount
    if hasIntercepts == (shape.intercepts != nil) { return point }
    return hasIntercepts || shape.functionCount > 1 ? nil : [0] + point
  }

  /// Measures the state after an epoch.
  mutating func add(_ epoch: FitEpoch) {
    guard trace.divergedAt == nil, let point = fitted(epoch.point) else { return }
    let loss = objective.evaluate(at: point, rows: nil, gradient: &gradient)
    let norm = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard loss.isFinite, norm.isFinite else {
      trace.divergedAt = epoch.epoch
      return
    }
    trace.epoch.append(epoch.epoch)
    trace.updates.append(epoch.updates)
    trace.sampleGradients.append(epoch.updates)
    trace.loss.append(loss)
    trace.gradientNorm.append(norm)
    trace.learningRate.append(epoch.learningRate)
    if let excess = objective.excess(at: point) { trace.excess.append(excess) }
    if keepsPoints { trace.points.append(point) }
  }

  /// The history, and at which epoch it diverged: from then on it is above the limit.
  func finished(_ result: EstimatorResult, limit: Double) -> Trace {
    var trace = trace
    trace.finalPoint = result.point
    trace.stoppedEarly = result.converged
    trace.divergedAt = trace.divergedAt ?? result.divergedAt
    guard trace.divergedAt == nil, let first = trace.loss.first else { return trace }
    let below =
      trace.loss.lastIndex { !objective.isBeyond($0, factor: limit, start: first) } ?? 0
    if below + 1 < trace.loss.count { trace.divergedAt = trace.epoch[below + 1] }
    return trace
  }
}
