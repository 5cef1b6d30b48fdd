import RealModule

extension MakeRegression {
  /// Samples with bell-shaped singular values: scikit-learn's `make_low_rank_matrix`.
  func lowRankMatrix(rank: Int, _ random: inout RandomState) -> Matrix {
    let count = min(sampleCount, featureCount)
    let left = random.gaussians(rows: sampleCount, columns: count).orthogonalFactor()
    let right = random.gaussians(rows: featureCount, columns: count).orthogonalFactor()
    let values = (0..<count).map { singularValue($0, rank: Double(rank)) }
    var matrix = Matrix(rows: sampleCount, columns: featureCount)
    for row in 0..<sampleCount {
      for column in 0..<featureCount {
        var sum = 0.0
        for index in 0..<count {
          sum += left[row, index] * values[index] * right[column, index]
        }
        matrix[row, column] = sum
      }
    }
    return matrix
  }

  /// A bell for the strong values and a slow tail for the others.
  private func singularValue(_ index: Int, rank: Double) -> Double {
    let position = Double(index) / rank
    return (1 - tailStrength) * Double.exp(-position * position)
      + tailStrength * Double.exp(-0.1 * position)
  }
}
