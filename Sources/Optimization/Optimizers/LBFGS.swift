import Options

/// L-BFGS: steps along `−H·g`, H the inverse Hessian that the last steps and gradients suggest.
///
/// - `learning_rate`: 1, length of a step before the line search; `max_iter`: 20 inner iterations a
///   step; `history_size`: 100 pairs; `line_search_fn`: none, or strong_wolfe.
///
/// Liu, Nocedal 1989, "On the limited memory BFGS method for large scale optimization".
public struct LBFGS: Optimizer {
  public static let clipsGradients = false
  public static let name = "lbfgs"
  public static let summary = "quasi-Newton steps from the last steps and gradients"
  public static let details = """
    `x ← x − t·H·g` by the two-loop recursion, up to `max_iter` times a step. As PyTorch's `LBFGS`, \
    memory between steps included. Liu, Nocedal 1989, "On the limited memory BFGS method for large \
    scale optimization".
    """
  public static let options: [Option<LBFGS>] = [
    Option("learning_rate", \.learningRate, "step length before the line search"),
    Option("max_iter", \.iterations, "inner iterations a step", range: .closed(1, 1e9)),
    Option(
      "max_eval", \.evaluations, "gradients a step; null is 1.25·max_iter", range: .atLeast(1)),
    Option(
      "tolerance_grad", \.gradientTolerance, "largest gradient entry that ends a step",
      range: .nonNegative),
    Option(
      "tolerance_change", \.changeTolerance, "change of x or J that ends a step",
      range: .nonNegative),
    Option("history_size", \.historySize, "pairs that are remembered", range: .closed(1, 1e6)),
    Option("line_search_fn", \.lineSearch, "how the length of a step is found"),
  ]

  /// How the length of a step is found.
  public enum LineSearch: String, OptionChoice {
    /// `learning_rate` is the length, `min(1, 1/Σ|gᵢ|)` times that in the first step.
    case none
    /// By cubic interpolation until the strong Wolfe conditions hold.
    case strongWolfe = "strong_wolfe"
  }

  public var learningRate = LearningRate.constant(1)
  /// `max_iter`: inner iterations a step, 1 or more; 20 by default.
  public var iterations = 20
  /// `max_eval`: gradients a step; null is 1.25·max_iter, 1 or more.
  public var evaluations: Int?
  /// `tolerance_grad`: largest gradient entry that ends a step, 0 or more; 1e-7 by default.
  public var gradientTolerance = 1e-7
  /// `tolerance_change`: change of x or J that ends a step, 0 or more; 1e-9 by default.
  public var changeTolerance = 1e-9
  /// `history_size`: pairs that are remembered, 1 or more; 100 by default.
  public var historySize = 100
  /// `line_search_fn`: how the length of a step is found; none by default.
  public var lineSearch = LineSearch.none

  public init() {}

  /// Without the line search, which PyTorch's own source would have to be copied for.
  public var python: PythonForm? {
    guard lineSearch == .none else { return nil }
    return .defined(
      Self.name,
      """
      def lbfgs(x, f, learning_rate, max_iter, max_eval, tolerance_grad, tolerance_change,
                history_size, line_search_fn):
          pairs, scale, last, first = [], 1.0, None, True
          while True:
              loss, g, spent = f.loss(x), f.gradient(x), 1
              for k in range(1, max_iter + 1):
                  if k == 1 and np.abs(g).max() <= tolerance_grad:
                      break
                  if last is not None:
                      s, change = last[0], g - last[1]
                      if change @ s > 1e-10:
                          pairs = (pairs + [(s, change)])[-history_size:]
                          scale = change @ s / (change @ change)
                  d, factors = -g, []
                  for s, change in reversed(pairs):
                      factors.append(s @ d / (change @ s))
                      d = d - factors[-1] * change
                  d = d * scale if last is not None else d
                  for s, change in pairs:
                      d = d + (factors.pop() - change @ d / (change @ s)) * s
                  rate = min(1, 1 / np.abs(g).sum()) * learning_rate if first else learning_rate
                  slope, first, last = g @ d, False, (rate * d, g)
                  if slope > -tolerance_change:
                      break
                  x, before = x + rate * d, loss
                  if k == max_iter:
                      break
                  loss, g, spent = f.loss(x), f.gradient(x), spent + 1
                  if (spent >= (max_eval or max_iter * 5 // 4) or np.abs(g).max() <= tolerance_grad
                          or np.abs(rate * d).max() <= tolerance_change
                          or abs(loss - before) < tolerance_change):
                      break
              yield x
      """)
  }

  public func cost(samples: Int) -> StepCost {
    StepCost(
      gradients: Double(min(evaluations ?? iterations, iterations)),
      numbers: 2 * Double(historySize) + 8)
  }

  public func initialState(at point: [Double]) -> LBFGSMemory { LBFGSMemory() }

  public func step(
    _ point: inout [Double], rate: Double, state: inout LBFGSMemory, oracle: inout GradientOracle
  ) {
    var current = oracle.evaluate(at: point)
    var spent = 1
    guard Norm.largest(current.gradient) > gradientTolerance else { return }
    for iteration in 1...iterations {
      let before = current
      let direction = state.nextDirection(at: before, keeping: historySize)
      let slope = Norm.product(before.gradient, direction)
      var length =
        state.isFirst ? min(1, 1 / Norm.absoluteSum(before.gradient)) * rate : rate
      defer { state.remember(direction, length: length, from: before) }
      guard slope <= -changeTolerance else { return }
      if lineSearch == .strongWolfe {
        var search = WolfeSearch(
          from: before, along: direction, slope: slope, rounds: maxEvaluations - spent)
        let found = search.run(from: length, &oracle)
        spent += search.evaluations
        (length, current) = (found.length, found.evaluation)
      } else {
        current.point = before.point.stepping(length, along: direction)
        // The last point is looked at by the next step.
        if iteration < iterations {
          current = oracle.evaluate(at: current.point)
          spent += 1
        }
      }
      point = current.point
      guard iteration < iterations, spent < maxEvaluations,
        Norm.largest(current.gradient) > gradientTolerance,
        Norm.largest(direction) * abs(length) > changeTolerance,
        abs(current.loss - before.loss) >= changeTolerance
      else { return }
    }
  }

  private var maxEvaluations: Int { evaluations ?? iterations * 5 / 4 }
}

extension [Double] {
  /// `self + length·direction`.
  func stepping(_ length: Double, along direction: [Double]) -> [Double] {
    indices.map { self[$0] + length * direction[$0] }
  }
}
