import Options

/// A function of two coordinates with four minima where it is 0, one of them `(3, 2)`.
///
/// `(x² + y − 11)² + (x + y² − 7)²`; a run starts at `(0, 0)`.
///
/// Himmelblau 1972, *Applied Nonlinear Programming*.
public struct Himmelblau: TestFunction {
  public static let name = "himmelblau"
  public static let summary = "four equal minima in two coordinates"
  public static let details = """
    `(x² + y − 11)² + (x + y² − 7)²`, 0 at `(3, 2)` and three other points; the start is `(0, 0)`. \
    Himmelblau 1972, *Applied Nonlinear Programming*.
    """
  public static let options: [Option<Himmelblau>] = []

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class himmelblau:
          least = 0.0

          def loss(self, x):
              return (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2

          def gradient(self, x):
              a, b = x[0] ** 2 + x[1] - 11, x[0] + x[1] ** 2 - 7
              return np.array([4 * a * x[0] + 2 * b, 2 * a + 4 * b * x[1]])
      """)
  }

  public var objective: any Objective {
    PlaneObjective(start: [0, 0], optimum: Optimum(point: [3, 2], loss: 0)) { x, y in
      let a = x * x + y - 11
      let b = x + y * y - 7
      return (a * a + b * b, 4 * a * x + 2 * b, 2 * a + 4 * b * y)
    }
  }
}
