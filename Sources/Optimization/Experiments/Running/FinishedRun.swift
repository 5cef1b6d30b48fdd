/// A run that has ended, as metrics see it.
public struct FinishedRun: Sendable {
  let problem: Problem
  let tolerance: Double
  /// What was measured along the way, the start as entry 0.
  public let trace: Trace
  /// Where the excess falls at an even rate, or why it nowhere does.
  let straightPart: Result<StraightPart, StraightPart.Absence>
  /// The final parameters in the objective's order; nil where a method has others.
  public let point: [Double]?
  /// The final parameters under scikit-learn's names, as the model reads them out of `point`.
  public let parameters: Parameters
  /// What an estimator reports; nil for an optimizer.
  let fit: Fit?
  let trainScore: Score<RegressionScore>
  let testScore: Score<RegressionScore>
  let trainAccuracy: Score<Double>
  let testAccuracy: Score<Double>

  /// What scikit-learn's estimators report of themselves.
  struct Fit: Sendable, Equatable {
    var iterations: Int
    var t: Int
    var converged: Bool
  }

  init(
    _ problem: Problem, tolerance: Double, trace: Trace, point: [Double]?,
    parameters: Parameters, fit: Fit? = nil, predictsClasses: Bool = false,
    predict: (Matrix) -> [Double]
  ) {
    self.problem = problem
    self.tolerance = tolerance
    self.trace = trace
    straightPart = StraightPart.longest(
      of: trace, optimalLoss: trace.excess.isEmpty ? nil : problem.objective.optimum?.loss)
    self.point = point
    self.fit = fit
    self.parameters = parameters
    let train = problem.train.map { ($0, predict($0.features)) }
    let test = problem.test.map { ($0, predict($0.features)) }
    // What is predicted decides: a real number is no class that could be right or wrong.
    trainScore = predictsClasses ? .notApplicable : .regression(train)
    testScore = predictsClasses ? .notApplicable : .regression(test)
    trainAccuracy = predictsClasses ? .accuracy(train) : .notApplicable
    testAccuracy = predictsClasses ? .accuracy(test) : .notApplicable
  }

  /// What was minimized: the loss over the training data, or a test function.
  public var objective: any Objective { problem.objective }

  /// The samples that were trained on, as the model saw them; nil for a test function.
  public var train: Dataset? { problem.train }

  /// The samples that were kept to test with; nil without a split.
  public var test: Dataset? { problem.test }

  /// The model's predictions for rows of features; nil for a test function or an own loop.
  public func predictions(for features: Matrix) -> [Double]? {
    guard let model = problem.model, let point else { return nil }
    return model.predictions(at: point, for: features)
  }

  /// The entry from which on every epoch is within the tolerance.
  ///
  /// A run that swings through the optimum has not arrived: it has to stay.
  var arrival: Int? { trace.arrival(within: tolerance) }

  /// Whether the last epoch is within the tolerance.
  var endsWithinTolerance: Bool { trace.divergedAt == nil && trace.endsWithin(tolerance) }
}
