/// The mean loss of a linear model, `(1/m)·Σ ℓ(b + xᵢ·w, yᵢ) + ½λ‖w‖²`; the intercept b is free.
struct LinearObjective<Loss: SampleLoss>: Objective {
  let data: LinearData
  let sampleLoss: Loss
  /// λ.
  let penalty: Double
  private let memo = Memo<LinearSolution>()

  init(_ data: Dataset, fitsIntercept: Bool, loss: Loss, penalty: Double = 0) {
    self.data = LinearData(
      features: data.features, targets: data.targets, fitsIntercept: fitsIntercept)
    sampleLoss = loss
    self.penalty = penalty
  }

  var offset: Int { data.offset }
  var dimension: Int { data.features.columns + offset }
  var sampleCount: Int { data.features.rows }
  /// The minimum and what is known there.
  var solution: LinearSolution { memo.value { LinearSolution(of: self) } }
  var optimum: Optimum? { solution.optimum }
  var curvature: Curvature? { solution.curvature }
  var conditionNumber: Double? { solution.conditionNumber }
  var missingOptimum: MissingOptimum? { solution.missing }
  var certainDigits: Double? { solution.certainDigits }
  var solutionOperations: Double {
    let cost =
      Loss.isQuadratic
      ? SolutionCost.ofLeastSquares(data, penalty: penalty)
      : SolutionCost.ofNewton(data, penalty: penalty, classes: 1)
    return cost.isAffordable ? cost.operations : 0
  }

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    let sums = sums(over: rows, at: point)
    let count = Double(rows?.count ?? sampleCount)
    if data.fitsIntercept { gradient[0] = sums.slope / count }
    for j in sums.gradient.indices { gradient[j + offset] = sums.gradient[j] / count }
    var loss = sums.loss / count
    guard penalty > 0 else { return loss }
    for j in offset..<dimension {
      loss += 0.5 * penalty * point[j] * point[j]
      gradient[j] += penalty * point[j]
    }
    return loss
  }

  /// The prediction for one row.
  func prediction(_ row: Int, at point: [Double]) -> Double {
    let columns = data.features.columns
    return predict(
      data.features.elements.span.extracting(row * columns..<(row + 1) * columns), at: point)
  }

  @inline(__always)
  private func predict(_ x: Span<Double>, at point: [Double]) -> Double {
    var prediction = data.fitsIntercept ? point[0] : 0
    for j in x.indices { prediction += x[j] * point[j + offset] }
    return prediction
  }

  func excess(at point: [Double]) -> Double? {
    switch solution {
    case .squares(let squares): squares.excess(at: point)
    case .newton(let newton): divergence(of: point, from: newton)
    case .missing: nil
    }
  }

  /// `J(p) − J(q)` by how far each sample's loss is above its tangent at the optimum q, where the
  /// gradient is zero: losses that are nearly equal are not subtracted.
  private func divergence(of point: [Double], from newton: NewtonSolution) -> Double {
    var sum = 0.0
    for row in 0..<sampleCount {
      sum += sampleLoss.divergence(
        prediction(row, at: point), from: newton.predictions[row], data.targets[row])
    }
    sum /= Double(sampleCount)
    let reference = newton.optimum.point
    for j in offset..<dimension {
      sum += 0.5 * penalty * (point[j] - reference[j]) * (point[j] - reference[j])
    }
    return max(0, sum)
  }
}
