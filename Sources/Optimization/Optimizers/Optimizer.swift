import Options

/// An optimization method: a rule whose memory is another value.
///
/// The loop that calls it is written once and never asks which method it has. Points, gradients and
/// what the state has for each coordinate are arrays of one length: one entry a parameter, the
/// intercept first. Equal arguments have to give equal bits, on every machine and thread.
public protocol Optimizer: Named {
  /// The memory of a run: velocities, averages, a `RandomState`; a value, never shared.
  associatedtype State: Sendable
  /// The step size α, or the rule or schedule that gives it.
  var learningRate: LearningRate { get set }
  /// The mini-batch where the user writes none.
  static var defaultBatchSize: BatchSize { get }
  /// Whether a step takes gradients of its batch that may have been clipped.
  static var clipsGradients: Bool { get }
  /// The memory before the first step from `point`.
  func initialState(at point: [Double]) -> State
  /// One step from `point` with step size `rate`; `oracle` gives gradients at any point.
  ///
  /// `rate` is a number > 0, whatever rule or schedule `learningRate` is. A step can't fail: where it
  /// overflows, the run is found to have diverged.
  func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle)
  /// The point that the method gives as its answer: the current one, or an average.
  func answer(at point: [Double], state: State) -> [Double]
  /// The same method with every rule as a number, or what is wrong with the rules.
  ///
  /// `curvature` is nil where the objective's eigenvalues are unknown.
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
  /// All samples.
  public static var defaultBatchSize: BatchSize { .all }

  /// True.
  public static var clipsGradients: Bool { true }

  /// The current point.
  public func answer(at point: [Double], state: State) -> [Double] { point }

  /// None are known.
  public func optimal(for curvature: Curvature) -> Self? { nil }

  /// Takes none.
  public mutating func setMomentum(_ momentum: Double) {}

  /// No form, and so no script of such runs.
  public var python: PythonForm? { nil }

  /// One gradient of its batch, and four numbers a parameter.
  public func cost(samples: Int) -> StepCost { StepCost() }

  /// Nothing.
  public func theory(of problem: TheoryProblem) -> [TheoryValue] { [] }

  /// The rule of `learningRate` as a number; a method with other rules resolves them, too.
  public func resolved(for curvature: Curvature?) throws(OptionErrors) -> Self {
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
