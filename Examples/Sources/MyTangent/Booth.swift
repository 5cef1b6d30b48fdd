import Tangent

/// Booth's function of two coordinates: a narrow quadratic bowl with its minimum 0 at `(1, 3)`.
struct Booth: TestFunction, Objective {
  static let name = "booth"
  static let summary = "a narrow quadratic bowl in two coordinates"
  static let details = "`(x + 2y − 7)² + (2x + y − 5)²`, least at `(1, 3)`, where it is 0."
  static let options: [Option<Booth>] = []

  var objective: any Objective { self }

  let dimension = 2
  let sampleCount = 1
  let defaultStart = [-4.0, -4.0]
  let optimum: Optimum? = Optimum(point: [1, 3], loss: 0)
  /// The Hessian is `(10 8; 8 10)`.
  let curvature: Curvature? = Curvature(spectrum: [2, 18], largest: 18, smallest: 2)

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    let (a, b) = (point[0] + 2 * point[1] - 7, 2 * point[0] + point[1] - 5)
    gradient[0] = 2 * a + 4 * b
    gradient[1] = 4 * a + 2 * b
    return a * a + b * b
  }
}
