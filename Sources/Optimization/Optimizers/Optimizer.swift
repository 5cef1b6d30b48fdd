import Options

/// An optimization method: a rule whose memory is another value.
///
/// The loop that calls it is written once and never asks which method it has.
package protocol Optimizer: Named {
  associatedtype State: Sendable
  /// The step size α, or the rule or schedule that gives it.
  var learningRate: LearningRate { get set }
  /// The mini-batch where the user writes none.
  static var defaultBatchSize: BatchSize { get }
  /// The memory before the first step from `point`.
  func initialState(at point: [Double]) -> State
  /// One step from `point` with step size `rate`; `oracle` gives gradients at any point.
  func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle)
  /// The point that the method gives as its answer: the current one, or an average.
  func answer(at point: [Double], state: State) -> [Double]
  /// The same method with every rule as a number, or what is wrong with the rules.
  func resolved(for curvature: Curvature?) throws(OptionErrors) -> Self
  /// The method with its best constants; nil where theory knows none.
  func optimal(for curvature: Curvature) -> Self?
  /// Takes a momentum that a schedule dictates, if the method has momentum.
  mutating func setMomentum(_ momentum: Double)
  /// What a step costs besides a gradient of its batch.
  func cost(samples: Int) -> StepCost
  /// What theory predicts of the method, all rules resolved.
  func theory(of problem: TheoryProblem) -> [TheoryValue]
  /// How Python says it: a generator of points that takes the start and the objective.
  var python: PythonForm? { get }
}

extension Optimizer {
  package static var defaultBatchSize: BatchSize { .all }

  package func answer(at point: [Double], state: State) -> [Double] { point }

  package func optimal(for curvature: Curvature) -> Self? { nil }

  package mutating func setMomentum(_ momentum: Double) {}

  package var python: PythonForm? { nil }

  package func cost(samples: Int) -> StepCost { StepCost() }

  package func theory(of problem: TheoryProblem) -> [TheoryValue] { [] }

  package func resolved(for curvature: Curvature?) throws(OptionErrors) -> Self {
    guard case .rule(let rule) = learningRate else { return self }
    guard let curvature else { throw .unknownCurvature(rule.rawValue, of: "learning_rate") }
    var resolved = self
    if let rate = rule.value(for: curvature) {
      resolved.learningRate = .constant(rate)
    } else if let best = optimal(for: curvature) {
      resolved = best
    } else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(rule.rawValue)' for 'learning_rate'",
          hint: "no best step of \(Self.name) is known", at: ["learning_rate"]))
    }
    return resolved
  }
}
