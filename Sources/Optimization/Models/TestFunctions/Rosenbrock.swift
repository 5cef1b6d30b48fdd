import Options

/// A curved valley with its minimum 0 at `(1, …, 1)`.
///
/// `Σ 100(x_{i+1} − x_i²)² + (1 − x_i)²`; a run starts at `(−1.2, 1, −1.2, …)`.
///
/// Rosenbrock 1960, "An automatic method for finding the greatest or least value of a function".
public struct Rosenbrock: TestFunction {
  public static let name = "rosenbrock"
  public static let summary = "a long curved valley"
  public static let details = """
    `Σ 100(x_{i+1} − x_i²)² + (1 − x_i)²`, least at `(1, …, 1)`, where it is 0; the start is \
    `(−1.2, 1, −1.2, …)`. Rosenbrock 1960, "An automatic method for finding the greatest or least \
    value of a function".
    """
  public static let options: [Option<Rosenbrock>] = [
    Option("dimension", \.dimension, "number of coordinates", range: .closed(2, 1_000_000))
  ]

  /// `dimension`: number of coordinates, 2 or more; 2 by default.
  public var dimension = 2

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class rosenbrock:
          least = 0.0

          def __init__(self, dimension):
              self.dimension = dimension

          def loss(self, x):
              return np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)

          def gradient(self, x):
              g, valley = np.zeros_like(x), x[1:] - x[:-1] ** 2
              g[:-1] -= 400 * valley * x[:-1] + 2 * (1 - x[:-1])
              g[1:] += 200 * valley
              return g
      """)
  }

  public var objective: any Objective { RosenbrockObjective(dimension: dimension) }
}

/// The function itself.
struct RosenbrockObjective: Objective {
  let dimension: Int
  var sampleCount: Int { 1 }

  var optimum: Optimum? { Optimum(point: Array(repeating: 1, count: dimension), loss: 0) }

  var defaultStart: [Double] { (0..<dimension).map { $0.isMultiple(of: 2) ? -1.2 : 1 } }

  func evaluate(at x: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    var sum = 0.0
    for i in gradient.indices { gradient[i] = 0 }
    for i in 0..<dimension - 1 {
      let valley = x[i + 1] - x[i] * x[i]
      let slope = 1 - x[i]
      sum += 100 * valley * valley + slope * slope
      gradient[i] -= 400 * valley * x[i] + 2 * slope
      gradient[i + 1] += 200 * valley
    }
    return sum
  }
}
