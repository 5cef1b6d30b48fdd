/// A function of two coordinates, given with its derivatives.
struct PlaneObjective: Objective {
  let defaultStart: [Double]
  let optimum: Optimum?
  private let formula: @Sendable (Double, Double) -> (value: Double, dx: Double, dy: Double)

  init(
    start: [Double], optimum: Optimum,
    _ formula: @escaping @Sendable (Double, Double) -> (value: Double, dx: Double, dy: Double)
  ) {
    defaultStart = start
    self.optimum = optimum
    self.formula = formula
  }

  var dimension: Int { 2 }
  var sampleCount: Int { 1 }

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    let (value, dx, dy) = formula(point[0], point[1])
    gradient[0] = dx
    gradient[1] = dy
    return value
  }
}
