import Options

/// Rprop: only the gradient's sign counts; each coordinate has a step that grows and shrinks.
///
/// `x ← x − sign(g)·s`; `s ← η⁺s` where g keeps its sign, `s ← η⁻s` where it changes, and the
/// coordinate rests.
///
/// - `learning_rate`: the first step, 0.01; `etas`: factors after a change of sign and without, 0.5
///   and 1.2; `step_sizes`: smallest and largest step, 1e-6 and 50.
///
/// Riedmiller, Braun 1993, "A direct adaptive method for faster backpropagation learning".
public struct Rprop: GradientRule {
  public static let name = "rprop"
  public static let summary = "steps by the sign of the gradient, for full batches"
  public static let details = """
    `s` starts at the learning rate; where `g` keeps its sign `s ← η⁺s`, where it changes \
    `s ← η⁻s` and the coordinate rests; `x ← x − sign(g)·s`. As PyTorch's `Rprop`. \
    Riedmiller, Braun 1993, "A direct adaptive method for faster backpropagation learning".
    """
  public static let options: [Option<Rprop>] = [
    Option("learning_rate", \.learningRate, "size of the first step"),
    Option("etas", \.factors, "factors after a change of sign, and without", range: .positive),
    Option("step_sizes", \.limits, "smallest and largest step", range: .positive),
  ]

  public var learningRate = LearningRate.constant(0.01)
  /// `etas`: factors after a change of sign, and without, above 0; 0.5 and 1.2 by default.
  public var factors = NumberPair(0.5, 1.2)
  /// `step_sizes`: smallest and largest step, above 0; 1e-6 and 50 by default.
  public var limits = NumberPair(1e-6, 50)

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def rprop(x, f, learning_rate, etas, step_sizes):
          last, sizes = np.zeros_like(x), learning_rate * np.ones_like(x)
          while True:
              g = f.gradient(x)
              agreement = np.sign(g * last)
              sizes = np.clip(sizes * np.choose(agreement.astype(int) + 1, [etas[0], 1, etas[1]]),
                              *step_sizes)
              last = np.where(agreement < 0, 0, g)
              x = x - np.sign(last) * sizes
              yield x
      """)
  }

  public func validate() throws(OptionErrors) {
    if factors.first >= 1 || factors.second <= 1 {
      throw .outOfRange(factors, "etas", "must be a number < 1, then one > 1")
    }
    if limits.first > limits.second {
      throw .outOfRange(limits, "step_sizes", "must be the smaller one first")
    }
  }

  /// Step sizes, empty before the first step, and the last gradient.
  public struct State: Sendable {
    var sizes: [Double] = []
    var previous: [Double]
  }

  public func initialState(at point: [Double]) -> State {
    State(previous: Array(repeating: 0, count: point.count))
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    if state.sizes.isEmpty { state.sizes = Array(repeating: rate, count: point.count) }
    for i in point.indices {
      var g = gradient[i]
      let agreement = g * state.previous[i]
      let factor = agreement > 0 ? factors.second : agreement < 0 ? factors.first : 1
      state.sizes[i] = min(max(state.sizes[i] * factor, limits.first), limits.second)
      if agreement < 0 { g = 0 }
      if g != 0 { point[i] -= g < 0 ? -state.sizes[i] : state.sizes[i] }
      state.previous[i] = g
    }
  }
}
