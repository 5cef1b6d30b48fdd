extension LinearObjective {
  func hessian(at point: [Double]) -> Matrix {
    weightedGram { row in
      sampleLoss.secondDerivative(prediction(row, at: point), data.targets[row])
    }
  }

  /// `(1/m)·Σ cᵢ·xᵢxᵢᵀ` with a leading 1 in `xᵢ` for the intercept, plus λ on the diagonal.
  func weightedGram(_ weight: (Int) -> Double) -> Matrix {
    let columns = data.features.columns
    var sums = WeightedGram(columns: columns)
    sums.add(data.features, weight: weight)
    let count = Double(sampleCount)
    var gram = Matrix(rows: dimension, columns: dimension)
    if data.fitsIntercept { gram[0, 0] = sums.total / count }
    for i in 0..<columns {
      if data.fitsIntercept {
        gram[0, i + 1] = sums.sums[i] / count
        gram[i + 1, 0] = gram[0, i + 1]
      }
      for j in i..<columns {
        gram[i + offset, j + offset] = sums.entries[i * columns + j] / count
        gram[j + offset, i + offset] = gram[i + offset, j + offset]
      }
      gram[i + offset, i + offset] += penalty
    }
    return gram
  }
}
