extension LinearObjective: TwiceDifferentiable {
  func hessian(at point: [Double]) -> Matrix {
    weightedGram { row in
      sampleLoss.secondDerivative(prediction(row, at: point), targets[row])
    }
  }

  var largestHessian: Matrix? {
    Loss.isQuadratic ? nil : weightedGram { _ in sampleLoss.largestSecondDerivative }
  }

  /// `(1/m)·Σ cᵢ·xᵢxᵢᵀ` with a leading 1 in `xᵢ` for the intercept, plus λ on the diagonal.
  private func weightedGram(_ weight: (Int) -> Double) -> Matrix {
    let columns = features.columns
    let entries = features.elements.span
    var gram = Matrix(rows: dimension, columns: dimension)
    for row in 0..<sampleCount {
      let x = entries.extracting(row * columns..<(row + 1) * columns)
      let c = weight(row)
      guard c != 0 else { continue }
      if fitsIntercept {
        gram[0, 0] += c
        for j in 0..<columns { gram[0, j + 1] += c * x[j] }
      }
      for i in 0..<columns {
        let cx = c * x[i]
        for j in i..<columns { gram[i + offset, j + offset] += cx * x[j] }
      }
    }
    for i in 0..<dimension {
      for j in i..<dimension {
        gram[i, j] /= Double(sampleCount)
        if i == j, i >= offset { gram[i, i] += penalty }
        gram[j, i] = gram[i, j]
      }
    }
    return gram
  }
}
