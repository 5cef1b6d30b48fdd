import Options
import RealModule

/// Averaged SGD: the answer is the average of the points, from step `t0` on.
///
/// `x ← (1 − λ̂η)x − ηg` with `η = α/(1 + λ̂αk)^power`.
///
/// - `learning_rate`: 0.01, the first step size; `lambd`: decay λ̂, 1e-4; `alpha`: power of the step
///   size's decay, 0.75; `t0`: where averaging begins, 1e6; λ: `weight_decay`, 0.
///
/// Polyak, Juditsky 1992, "Acceleration of stochastic approximation by averaging".
public struct ASGD: GradientRule {
  public static let name = "asgd"
  public static let summary = "stochastic gradient descent whose answer is an average"
  public static let details = """
    `x ← (1 − λ̂η)x − ηg`, `η = α/(1 + λ̂αk)^power`; the answer is x up to step t0, and the mean of \
    the points after it. As PyTorch's `ASGD`. Polyak, Juditsky 1992, "Acceleration of stochastic \
    approximation by averaging"; Bottou 2012, "Stochastic gradient descent tricks".
    """
  public static let options: [Option<ASGD>] = [
    Option("learning_rate", \.learningRate, "first step size"),
    Option("lambd", \.shrinkage, "decay λ̂ of x and of the step size", range: .nonNegative),
    Option("alpha", \.power, "power of the step size's decay", range: .nonNegative),
    Option("t0", \.averagingStart, "step after which points are averaged", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "λ of an added ½λ‖x‖²", range: .nonNegative),
  ]
  public static let defaultBatchSize = BatchSize.samples(1)

  public var learningRate = LearningRate.constant(0.01)
  /// `lambd`: decay λ̂ of x and of the step size, 0 or more; 1e-4 by default.
  public var shrinkage = 1e-4
  /// `alpha`: power of the step size's decay, 0 or more; 0.75 by default.
  public var power = 0.75
  /// `t0`: step after which points are averaged, 0 or more; 1e6 by default.
  public var averagingStart = 1e6
  /// `weight_decay`: λ of an added ½λ‖x‖², 0 or more; 0 by default.
  public var weightDecay = 0.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def asgd(x, f, learning_rate, lambd, alpha, t0, weight_decay):
          average, k = x, 0
          while True:
              g = f.gradient(x) + weight_decay * x
              eta = learning_rate / (1 + lambd * learning_rate * k) ** alpha
              x = (1 - lambd * eta) * x - eta * g
              average, k = average + (x - average) / max(1, k - t0), k + 1
              yield average
      """)
  }

  /// The average, and steps so far.
  public struct State: Sendable {
    var average: [Double]
    var step = 0
  }

  public func initialState(at point: [Double]) -> State { State(average: point) }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    // The step size of the first step is the learning rate itself.
    let size = rate / Double.pow(1 + shrinkage * rate * Double(state.step), power)
    let share = 1 / max(1, Double(state.step) - averagingStart)
    state.step += 1
    for i in point.indices {
      let g = gradient[i] + weightDecay * point[i]
      point[i] *= 1 - shrinkage * size
      point[i] -= size * g
      let distance = point[i] - state.average[i]
      state.average[i] = share == 1 ? point[i] : state.average[i] + distance * share
    }
  }

  public func answer(at point: [Double], state: State) -> [Double] { state.average }
}
