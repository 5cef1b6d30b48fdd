/// What a linear model is fitted to.
struct LinearData: Sendable {
  let features: Matrix
  let targets: [Double]
  let fitsIntercept: Bool

  /// 1 where the first parameter is an intercept.
  var offset: Int { fitsIntercept ? 1 : 0 }
}
