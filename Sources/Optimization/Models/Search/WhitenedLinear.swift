/// A linear model's loss in whitened coordinates.
struct WhitenedLinear<Loss: SampleLoss>: WhitenedFunction {
  private let objective: LinearObjective<Loss>
  private let penalty: Matrix
  let predictionScale: Double

  init(_ design: WhitenedDesign, targets: [Double], loss: Loss) {
    objective = LinearObjective(
      Dataset(features: design.features, targets: targets), fitsIntercept: false, loss: loss)
    penalty = design.penalty
    predictionScale = Loss.separatesClasses ? 1 : max(Norm.largest(targets), 0x1p-1000)
  }

  var dimension: Int { objective.dimension }

  func evaluate(at point: [Double], gradient: inout [Double]) -> Double {
    let loss = objective.evaluate(at: point, rows: nil, gradient: &gradient)
    return loss + penalty.addHalfQuadraticForm(at: point, to: &gradient)
  }

  func predictions(at point: [Double]) -> [Double] {
    (0..<objective.sampleCount).map { objective.prediction($0, at: point) }
  }

  func sampleLoss(at point: [Double]) -> Double {
    var gradient = point
    return objective.evaluate(at: point, rows: nil, gradient: &gradient)
  }

  func hessian(at point: [Double]) -> Matrix { objective.hessian(at: point).adding(penalty) }

  func largestChange(along step: [Double]) -> Double {
    var largest = 0.0
    for row in 0..<objective.sampleCount {
      largest = max(largest, abs(objective.prediction(row, at: step)))
    }
    return largest
  }

  func separates(_ direction: [Double]) -> Bool {
    guard Loss.separatesClasses, penalty.isNegligible(along: direction) else { return false }
    var margins = Margins()
    for row in 0..<objective.sampleCount {
      let prediction = objective.prediction(row, at: direction)
      margins.add(objective.data.targets[row] > 0.5 ? prediction : -prediction)
    }
    return margins.separate
  }

  func isClear(_ factor: Cholesky?) -> Bool {
    guard Loss.separatesClasses else { return true }
    return factor.map { $0.smallestEigenvalue * Double(objective.sampleCount) > 1e-11 } ?? false
  }

  func safeStep(at point: [Double], gradient: [Double]) -> [Double]? {
    guard Loss.hasSafeCurvature else { return nil }
    let bound = objective.weightedGram { row in
      objective.sampleLoss.safeCurvature(
        objective.prediction(row, at: point), objective.data.targets[row])
    }
    return Cholesky(bound.adding(penalty))?.solve(gradient).map { -$0 }
  }
}

extension Matrix {
  func adding(_ other: Matrix) -> Matrix {
    var sum = self
    for index in sum.elements.indices { sum.elements[index] += other.elements[index] }
    return sum
  }

  /// `½xᵀAx`, whose gradient is added.
  func addHalfQuadraticForm(at point: [Double], to gradient: inout [Double]) -> Double {
    var sum = 0.0
    for row in 0..<rows {
      var product = 0.0
      for column in 0..<columns { product += self[row, column] * point[column] }
      gradient[row] += product
      sum += product * point[row]
    }
    return 0.5 * sum
  }

  /// Whether a form is zero along a direction, to rounding.
  func isNegligible(along direction: [Double]) -> Bool {
    var gradient = [Double](repeating: 0, count: direction.count)
    let form = addHalfQuadraticForm(at: direction, to: &gradient)
    return form <= 1e-20 * Norm.product(direction, direction)
  }
}
