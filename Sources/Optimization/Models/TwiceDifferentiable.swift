/// An objective that knows its second derivatives.
protocol TwiceDifferentiable: Objective {
  func hessian(at point: [Double]) -> Matrix
  /// A matrix that no Hessian exceeds; nil where all Hessians are the same.
  var largestHessian: Matrix? { get }
}
