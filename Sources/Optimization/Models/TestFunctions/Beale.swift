import Options

/// A function of two coordinates with flat arms around its minimum 0 at `(3, ½)`.
///
/// `(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²`; a run starts at `(1, 1)`.
///
/// Beale 1958, "On an iterative method for finding a local minimum of a function of more than one
/// variable".
public struct Beale: TestFunction {
  public static let name = "beale"
  public static let summary = "a flat plateau with steep corners, in two coordinates"
  public static let details = """
    `(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²`, least at `(3, ½)`, where it is 0; \
    the start is `(1, 1)`. Beale 1958, "On an iterative method for finding a local minimum of a \
    function of more than one variable".
    """
  public static let options: [Option<Beale>] = []

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class beale:
          least, constants, powers = 0.0, np.array([1.5, 2.25, 2.625]), np.array([1, 2, 3])

          def residuals(self, x):
              return self.constants - x[0] + x[0] * x[1] ** self.powers

          def loss(self, x):
              return np.sum(self.residuals(x) ** 2)

          def gradient(self, x):
              dy = self.powers * x[1] ** (self.powers - 1)
              r = 2 * self.residuals(x)
              return np.array([r @ (x[1] ** self.powers - 1), r @ (x[0] * dy)])
      """)
  }

  public var objective: any Objective {
    PlaneObjective(start: [1, 1], optimum: Optimum(point: [3, 0.5], loss: 0)) { x, y in
      var (value, dx, dy) = (0.0, 0.0, 0.0)
      var power = 1.0
      for (n, constant) in [1.5, 2.25, 2.625].enumerated() {
        // y^(n+1), and its derivative (n+1)·yⁿ.
        let slope = Double(n + 1) * power
        power *= y
        let residual = constant - x + x * power
        value += residual * residual
        dx += 2 * residual * (power - 1)
        dy += 2 * residual * x * slope
      }
      return (value, dx, dy)
    }
  }
}
