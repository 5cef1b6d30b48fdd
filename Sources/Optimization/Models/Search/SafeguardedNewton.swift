/// Newton's method with step halving in whitened coordinates, and what ended it.
struct SafeguardedNewton<Function: WhitenedFunction> {
  let function: Function
  private(set) var point: [Double]
  private(set) var gradient: [Double]
  private(set) var loss: Double
  /// The Hessian's factor at the point.
  private(set) var factor: Cholesky?

  init(_ function: Function, from start: [Double]? = nil) {
    self.function = function
    point = start ?? Array(repeating: 0, count: function.dimension)
    gradient = point
    loss = function.evaluate(at: point, gradient: &gradient)
  }

  /// Runs to the minimum; nil, or why there is none.
  mutating func run() -> MissingOptimum? {
    for _ in 0..<200 {
      guard loss.isFinite, Norm.largest(gradient).isFinite else { return .overflow }
      let hessian = function.hessian(at: point)
      factor = Cholesky(hessian)
      let step = (factor ?? Self.damped(hessian))?.solve(gradient).map { -$0 }
      guard let step else { return .notConverged }
      if function.separates(step) || function.separates(point) { return .separable }
      // Steps that change no prediction beyond rounding: the last one is made whatever it gains.
      let isLast = function.largestChange(along: step) <= 0x1p-40 * function.predictionScale
      guard descend(along: step, isLast: isLast) else { return isLast ? settled : .notConverged }
      if isLast { return settled }
    }
    return .notConverged
  }

  /// Nil where the curvature at the end is clear of rounding: the minimum is there.
  private var settled: MissingOptimum? { function.isClear(factor) ? nil : .notConverged }

  /// The factor of a Hessian that is singular, with a little added on its diagonal.
  private static func damped(_ hessian: Matrix) -> Cholesky? {
    var size = 0.0
    for j in 0..<hessian.rows { size = max(size, hessian[j, j]) }
    for exponent in stride(from: -40, through: 0, by: 8) {
      var damped = hessian
      let amount = PowerOfTwo.scaled(max(size, 0x1p-200), by: exponent)
      for j in 0..<hessian.rows { damped[j, j] += amount }
      if let factor = Cholesky(damped) { return factor }
    }
    return nil
  }

  /// Moves along a step, or along a safer one; false where nothing is gained.
  private mutating func descend(along step: [Double], isLast: Bool) -> Bool {
    if advance(along: step, isLast: isLast, shortest: 0x1p-4) { return true }
    if isLast { return false }
    if let safe = function.safeStep(at: point, gradient: gradient),
      advance(along: safe, isLast: false, shortest: 0x1p-4)
    {
      return true
    }
    return advance(along: step, isLast: false, shortest: 0x1p-60)
  }

  private mutating func advance(along step: [Double], isLast: Bool, shortest: Double) -> Bool {
    let promised = -Norm.product(step, gradient)
    guard promised > 0 else { return false }
    var trial = gradient
    var length = 1.0
    while length >= shortest {
      let next = zip(point, step).map { $0 + length * $1 }
      let value = function.evaluate(at: next, gradient: &trial)
      // Near the minimum the loss is flat to rounding, and the gradient is the finer measure.
      let isFlat = promised * length < 1e-12 * abs(loss)
      let isBetter =
        isFlat
        ? Norm.euclidean(trial) < Norm.euclidean(gradient)
        : value <= loss - 1e-4 * length * promised
      if isBetter {
        (point, loss, gradient) = (next, value, trial)
        return true
      }
      if isLast { return false }
      length /= 2
    }
    return false
  }
}
