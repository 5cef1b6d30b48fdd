/// A design in coordinates that make its columns orthonormal.
///
/// Whatever the features' scales and dependences, a loss in these coordinates is as well-conditioned
/// as its second derivatives are alike. Directions that change no prediction are left out.
struct WhitenedDesign: Sendable {
  let spectral: SpectralDesign
  /// The rows of U in `X = U·Σ·Vᵀ`, one a sample.
  let features: Matrix
  /// The rows of U that stand for the penalty, as `UᵀU/m`; zero where there is none.
  let penalty: Matrix
  private let rowSpace: RowSpace?

  var dimension: Int { spectral.rank }
  /// The rows' span in the user's own parameters.
  var rowSpaceBasis: RowSpace { rowSpace ?? RowSpace(spectral) }

  init?(_ data: LinearData, penalty weight: Double) {
    guard let design = ScaledDesign(data, penalty: weight) else { return nil }
    spectral = SpectralDesign(design)
    rowSpace = spectral.isFull ? nil : RowSpace(spectral)
    features = spectral.leftVectors()
    penalty = spectral.penaltyGram()
  }

  /// The parameters for coordinates: those of least norm where several give the same predictions.
  func parameters(_ coordinates: [Double]) -> [Double] {
    let t = zip(coordinates, spectral.values).map { $0 / $1 }
    let design = spectral.design
    let scaled = spectral.parameters(t, rowSpace)
    return scaled.indices.map { j in
      j < design.offset
        ? scaled[j] : PowerOfTwo.scaled(scaled[j], by: -design.exponents[j - design.offset])
    }
  }
}

extension SpectralDesign {
  /// The left singular vectors, a row a sample.
  fileprivate func leftVectors() -> Matrix {
    let rank = rank
    guard sampleVectors.isEmpty else {
      return Matrix(
        rows: design.rows, columns: rank,
        elements: (0..<design.rows).flatMap { row in sampleVectors.map { $0[row] } })
    }
    let map: [[Double]] = (0..<design.dimension).map { column in
      let norm: Double = norms[column]
      return (0..<rank).map { (k: Int) -> Double in vectors[k][column] / norm / values[k] }
    }
    let parts = Parallelism.map((design.rows + 4095) / 4096) { part in
      var elements: [Double] = []
      for row in part * 4096..<min(design.rows, part * 4096 + 4096) {
        var sums = [Double](repeating: 0, count: rank)
        for column in 0..<design.dimension {
          let entry = design.entry(row, column)
          for k in 0..<rank { sums[k] += entry * map[column][k] }
        }
        elements += sums
      }
      return elements
    }
    return Matrix(rows: design.rows, columns: rank, elements: parts.flatMap(\.self))
  }

  /// `UᵀU/m` over the rows of the penalty.
  fileprivate func penaltyGram() -> Matrix {
    var gram = Matrix(rows: rank, columns: rank)
    guard design.penalty > 0 else { return gram }
    let roots = design.penaltyRoots
    for j in roots.indices {
      let column = j + design.offset
      let row = (0..<rank).map { vectors[$0][column] / norms[column] / values[$0] * roots[j] }
      for i in 0..<rank {
        for k in 0..<rank { gram[i, k] += row[i] * row[k] / Double(design.rows) }
      }
    }
    return gram
  }
}
