/// The mean loss of a linear model, `(1/m)·Σ ℓ(b + xᵢ·w, yᵢ) + ½λ‖w‖²`; the intercept b is free.
struct LinearObjective<Loss: SampleLoss>: Objective {
  let features: Matrix
  let targets: [Double]
  let fitsIntercept: Bool
  let sampleLoss: Loss
  /// λ.
  let penalty: Double
  private let memo = Memo<NewtonSolution?>()

  init(_ data: Dataset, fitsIntercept: Bool, loss: Loss, penalty: Double = 0) {
    features = data.features
    targets = data.targets
    self.fitsIntercept = fitsIntercept
    sampleLoss = loss
    self.penalty = penalty
  }

  /// 1 where the first parameter is an intercept.
  var offset: Int { fitsIntercept ? 1 : 0 }
  var dimension: Int { features.columns + offset }
  var sampleCount: Int { features.rows }
  /// The minimum and what is known there.
  var solution: NewtonSolution? { memo.value { NewtonSolution(of: self) } }
  var optimum: Optimum? { solution?.optimum }

  var curvature: Curvature? { solution?.curvature }

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    for j in gradient.indices { gradient[j] = 0 }
    let sum =
      if let rows {
        accumulate(rows, at: point, to: &gradient)
      } else {
        accumulate(0..<sampleCount, at: point, to: &gradient)
      }
    let count = Double(rows?.count ?? sampleCount)
    for j in gradient.indices { gradient[j] /= count }
    var loss = sum / count
    guard penalty > 0 else { return loss }
    for j in offset..<dimension {
      loss += 0.5 * penalty * point[j] * point[j]
      gradient[j] += penalty * point[j]
    }
    return loss
  }

  /// Adds the losses and gradients of some rows, in their order.
  private func accumulate(
    _ rows: some Sequence<Int>, at point: [Double], to gradient: inout [Double]
  ) -> Double {
    let columns = features.columns
    let entries = features.elements.span
    var sum = 0.0
    for row in rows {
      let x = entries.extracting(row * columns..<(row + 1) * columns)
      let prediction = predict(x, at: point)
      sum += sampleLoss.value(prediction, targets[row])
      let slope = sampleLoss.derivative(prediction, targets[row])
      if fitsIntercept { gradient[0] += slope }
      for j in 0..<columns { gradient[j + offset] += slope * x[j] }
    }
    return sum
  }

  /// The prediction for one row.
  func prediction(_ row: Int, at point: [Double]) -> Double {
    let columns = features.columns
    return predict(
      features.elements.span.extracting(row * columns..<(row + 1) * columns), at: point)
  }

  @inline(__always)
  private func predict(_ x: Span<Double>, at point: [Double]) -> Double {
    var prediction = fitsIntercept ? point[0] : 0
    for j in x.indices { prediction += x[j] * point[j + offset] }
    return prediction
  }

  func excess(at point: [Double]) -> Double? {
    guard let solution else { return nil }
    if Loss.isQuadratic {
      return solution.hessian.halfQuadraticForm(at: point, center: solution.optimum.point)
    }
    return divergence(of: point, from: solution.optimum.point)
  }

  /// `J(p) − J(q) − ∇J(q)·(p − q)`: the excess, where q is the optimum.
  private func divergence(of point: [Double], from reference: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<sampleCount {
      sum += sampleLoss.divergence(
        prediction(row, at: point), from: prediction(row, at: reference), targets[row])
    }
    sum /= Double(sampleCount)
    for j in offset..<dimension {
      sum += 0.5 * penalty * (point[j] - reference[j]) * (point[j] - reference[j])
    }
    return sum
  }
}
