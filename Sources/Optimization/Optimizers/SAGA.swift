import Options

/// SAGA: `x ← x − α(gᵢ(x) − hᵢ + mean h)`, `hᵢ ← gᵢ(x)`; h holds each sample's last gradient.
///
/// - α: `learning_rate`, 0.01.
///
/// Defazio, Bach, Lacoste-Julien 2014, "SAGA: a fast incremental gradient method with support for
/// non-strongly convex composite objectives".
public struct SAGA: Optimizer {
  public static let clipsGradients = false
  public static let name = "saga"
  public static let summary = "SGD whose noise is taken out by each sample's last gradient"
  public static let details = """
    `x ← x − α(gᵢ(x) − hᵢ + mean h)`, `hᵢ ← gᵢ(x)`, a mini-batch at a time; h begins with \
    each sample's gradient at the start, which counts as one pass, and takes memory of \
    n_samples × parameters. Defazio, Bach, Lacoste-Julien 2014, "SAGA: a fast incremental gradient \
    method with support for non-strongly convex composite objectives".
    """
  public static let options: [Option<SAGA>] = [
    Option("learning_rate", \.learningRate, "step size α")
  ]
  public static let defaultBatchSize = BatchSize.samples(1)

  public var learningRate = LearningRate.constant(0.01)

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def saga(x, f, learning_rate):
          table = np.array([f.gradient(x, [row]) for row in range(f.count)])
          mean = table.mean(axis=0)
          while True:
              rows, change = np.arange(f.count)[f.rows], np.zeros_like(x)
              for row in rows:
                  g = f.gradient(x, [row])
                  change, table[row] = change + g - table[row], g
              x = x - learning_rate * (change / len(rows) + mean)
              mean = mean + change / f.count
              yield x
      """)
  }

  /// Each sample's last gradient, and their mean; empty before the first step.
  public struct State: Sendable {
    var table: Matrix?
    var mean: [Double]
  }

  public func cost(samples: Int) -> StepCost { StepCost(numbers: 4 + Double(samples)) }

  public func initialState(at point: [Double]) -> State {
    State(mean: Array(repeating: 0, count: point.count))
  }

  public func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle
  ) {
    let count = oracle.sampleCount
    let rows = oracle.rows ?? ArraySlice(0..<count)
    if state.table == nil { fillTable(&state, at: point, &oracle) }
    var change = [Double](repeating: 0, count: point.count)
    for row in rows {
      let gradient = oracle.gradient(at: point, rows: [row])
      for i in point.indices {
        change[i] += gradient[i] - (state.table?[row, i] ?? 0)
        state.table?[row, i] = gradient[i]
      }
    }
    for i in point.indices {
      point[i] -= rate * (change[i] / Double(rows.count) + state.mean[i])
      state.mean[i] += change[i] / Double(count)
    }
  }

  private func fillTable(_ state: inout State, at point: [Double], _ oracle: inout GradientOracle) {
    var table = Matrix(rows: oracle.sampleCount, columns: point.count)
    for row in 0..<oracle.sampleCount {
      let gradient = oracle.gradient(at: point, rows: [row])
      for i in point.indices {
        table[row, i] = gradient[i]
        state.mean[i] += gradient[i] / Double(oracle.sampleCount)
      }
    }
    state.table = table
  }
}
