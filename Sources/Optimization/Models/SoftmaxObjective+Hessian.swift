extension SoftmaxObjective {
  func hessian(at point: [Double]) -> Matrix {
    var scores = [Double](repeating: 0, count: classCount)
    return weightedGram { row, weights in
      writeScores(row, at: point, to: &scores)
      _ = Softmax.normalize(&scores)
      for k in 0..<classCount {
        for l in 0..<classCount {
          weights[k, l] = (k == l ? scores[k] : 0) - scores[k] * scores[l]
        }
      }
    }
  }

  /// `(1/m)·Σ Wᵢ ⊗ xᵢxᵢᵀ` with a leading 1 in `xᵢ` for intercepts, plus λ on the diagonal.
  private func weightedGram(_ write: (Int, inout Matrix) -> Void) -> Matrix {
    var gram = Matrix(rows: dimension, columns: dimension)
    var weights = Matrix(rows: classCount, columns: classCount)
    for row in 0..<sampleCount {
      write(row, &weights)
      let x = (fitsIntercept ? [1] : []) + Array(features.row(row))
      for k in 0..<classCount {
        for l in 0..<classCount {
          for i in 0..<width {
            let factor = weights[k, l] * x[i] / Double(sampleCount)
            for j in 0..<width { gram[k * width + i, l * width + j] += factor * x[j] }
          }
        }
      }
    }
    for j in 0..<dimension where j % width >= offset { gram[j, j] += penalty }
    return gram
  }
}
