import Options

/// `½xᵀHx` with given eigenvalues λᵢ of H, one a coordinate: least at the origin, where it is 0.
///
/// The axes are those of the coordinates, or with a `random_state` the columns of a random
/// orthogonal matrix; a run starts at `(1, …, 1)`. L and μ are the largest and the smallest
/// eigenvalue above 0.
public struct Quadratic: TestFunction {
  public static let name = "quadratic"
  public static let summary = "a quadratic with chosen eigenvalues"
  public static let details = """
    `½xᵀHx` with the eigenvalues of H as given: along the axes, or along the columns of a random \
    orthogonal matrix where `random_state` is given. Least at the origin, where it is 0; the start \
    is `(1, …, 1)`.
    """
  public static let options: [Option<Quadratic>] = [
    Option("eigenvalues", \.eigenvalues, "eigenvalues of the Hessian", range: .nonNegative),
    Option("random_state", \.randomState, "seed of the rotation; null: none", range: .seed),
  ]

  /// `eigenvalues`: eigenvalues of the Hessian, 0 or more; [1, 10] by default.
  public var eigenvalues = [1.0, 10]
  /// `random_state`: seed of the rotation; null: none, 0 to 2³² − 1.
  public var randomState: Int?

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class quadratic:
          least = 0.0

          def __init__(self, eigenvalues, random_state):
              n, self.eigenvalues = len(eigenvalues), np.array(eigenvalues, dtype=float)
              self.axes, self.optimum = np.eye(n), np.zeros(n)
              if random_state is not None:
                  random = np.random.RandomState(random_state)
                  self.axes = np.linalg.qr(random.standard_normal((n, n)))[0]
              self.hessian = self.axes * self.eigenvalues @ self.axes.T

          def loss(self, x):
              return self.eigenvalues @ (self.axes.T @ x) ** 2 / 2

          def gradient(self, x):
              return self.axes @ (self.eigenvalues * (self.axes.T @ x))
      """)
  }

  public func validate() throws(OptionErrors) {
    guard eigenvalues.isEmpty || eigenvalues.count > 1000 else { return }
    throw OptionErrors(
      OptionError(
        "out-of-range", "\(eigenvalues.count) values for 'eigenvalues'",
        hint: "must be 1 to 1000", at: ["eigenvalues"]))
  }

  public var objective: any Objective {
    var basis: Matrix?
    if let randomState {
      var random = RandomState(randomState: randomState)
      let n = eigenvalues.count
      basis = random.gaussians(rows: n, columns: n).orthogonalFactor()
    }
    return QuadraticObjective(eigenvalues: eigenvalues, basis: basis)
  }
}

/// The function itself.
struct QuadraticObjective: Objective {
  let eigenvalues: [Double]
  /// An eigenvector a column; nil where they are the axes.
  let basis: Matrix?

  var dimension: Int { eigenvalues.count }
  var sampleCount: Int { 1 }
  var optimum: Optimum? { Optimum(point: Array(repeating: 0, count: dimension), loss: 0) }
  var defaultStart: [Double] { Array(repeating: 1, count: dimension) }

  var curvature: Curvature? {
    let spectrum = eigenvalues.sorted()
    guard let largest = spectrum.last, let smallest = spectrum.first(where: { $0 > 0 })
    else { return nil }
    return Curvature(spectrum: spectrum, largest: largest, smallest: smallest)
  }

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    var sum = 0.0
    for j in gradient.indices { gradient[j] = 0 }
    for k in 0..<dimension {
      let coordinate = coordinate(k, of: point)
      let slope = eigenvalues[k] * coordinate
      sum += slope * coordinate
      guard let basis else {
        gradient[k] = slope
        continue
      }
      for j in 0..<dimension { gradient[j] += slope * basis[j, k] }
    }
    return 0.5 * sum
  }

  private func coordinate(_ k: Int, of point: [Double]) -> Double {
    guard let basis else { return point[k] }
    var sum = 0.0
    for j in 0..<dimension { sum += basis[j, k] * point[j] }
    return sum
  }
}
