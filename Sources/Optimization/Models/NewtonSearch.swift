/// Newton's method with step halving, until rounding stops it.
struct NewtonSearch<Function: TwiceDifferentiable> {
  let function: Function
  private(set) var point: [Double]
  private(set) var loss: Double
  private(set) var hessian: Matrix
  private var gradient: [Double]
  private var eigen: SymmetricEigen

  init(_ function: Function) {
    self.function = function
    point = Array(repeating: 0, count: function.dimension)
    gradient = point
    loss = function.evaluate(at: point, rows: nil, gradient: &gradient)
    hessian = function.hessian(at: point)
    eigen = SymmetricEigen(hessian)
  }

  /// Runs to the minimum; false if there is none within reach.
  mutating func run() -> Bool {
    let isQuadratic = function.largestHessian == nil
    for _ in 0..<100 {
      guard loss.isFinite, Norm.largest(gradient).isFinite else { return false }
      guard step() else { return hasSettled }
      guard !isQuadratic else { continue }
      hessian = function.hessian(at: point)
      eigen = SymmetricEigen(hessian)
    }
    return false
  }

  /// Whether the last step that could be made is short: towards infinity all steps are long.
  private var hasSettled: Bool {
    Norm.largest(eigen.solve(gradient)) <= 1e-6 * max(1, Norm.largest(point))
  }

  /// One step; false where nothing is left to gain.
  private mutating func step() -> Bool {
    let direction = eigen.solve(gradient)
    let promised = Norm.product(direction, gradient)
    guard promised > 0 else { return false }
    var trial = gradient
    var length = 1.0
    while length > 1e-10 {
      let next = point.indices.map { point[$0] - length * direction[$0] }
      let value = function.evaluate(at: next, rows: nil, gradient: &trial)
      // Near the minimum the loss is flat to rounding, and the gradient is the finer measure.
      let isFlat = promised < 1e-12 * abs(loss)
      let isBetter =
        isFlat
        ? Norm.euclidean(trial) < 0.5 * Norm.euclidean(gradient)
        : value <= loss - 0.25 * length * promised
      if isBetter {
        (point, loss, gradient) = (next, value, trial)
        return true
      }
      if isFlat { return false }
      length /= 2
    }
    return false
  }
}
