/// The minimum of a convex objective to the last digits, by Newton's method, and the Hessian there.
///
/// Where the Hessian is singular, the steps are those of least norm: from the origin they reach the
/// minimum of least norm of a quadratic.
struct NewtonSolution: Sendable {
  let optimum: Optimum
  let hessian: Matrix
  /// Nil where the function is constant.
  let curvature: Curvature?

  /// Nil where there is no minimum (separable classes), or where it would cost too much.
  init?<Function: TwiceDifferentiable>(of function: Function) {
    let n = function.dimension
    // About a second of work: a data set so large is minimized for its own sake only.
    guard n <= 256, n * n * function.sampleCount <= 2_000_000_000 else { return nil }
    var search = NewtonSearch(function)
    guard search.run() else { return nil }
    optimum = Optimum(point: search.point, loss: search.loss)
    hessian = search.hessian
    var curvature = SymmetricEigen(hessian).curvature
    if let bound = function.largestHessian {
      curvature?.largest = SymmetricEigen(bound).values.last ?? .nan
    }
    self.curvature = curvature
  }
}
