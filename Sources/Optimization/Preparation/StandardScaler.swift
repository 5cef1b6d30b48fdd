/// Features with mean 0 and standard deviation 1: scikit-learn's `StandardScaler`, with its bits.
public struct StandardScaler: Sendable, Equatable {
  /// What every column is reduced by; recorded even if it is not applied.
  public private(set) var mean: [Double] = []
  /// Biased variances; nil where the spread is left alone.
  public private(set) var variance: [Double]?
  /// What every column is divided by, 1 for a constant column.
  public private(set) var scale: [Double]?
  private let centers: Bool

  /// Learns means and scales from `matrix`; NaN entries are passed over.
  public init(
    fitting matrix: Matrix, weights: [Double]? = nil, centers: Bool = true, scales: Bool = true
  ) throws(DataError) {
    self.centers = centers
    guard matrix.rows > 0, matrix.columns > 0 else { throw DataError("no samples to standardize") }
    if let row = matrix.elements.firstIndex(where: \.isInfinite).map({ $0 / matrix.columns }) {
      throw DataError("sample \(row) has an infinite feature")
    }
    fit(matrix, weights: weights)
    if !scales { (variance, scale) = (nil, nil) }
  }

  private mutating func fit(_ matrix: Matrix, weights: [Double]?) {
    let counts = Self.counts(of: matrix, weights: weights)
    let sums = Self.columnSums(matrix, weights) { value, _ in value }
    let means = zip(sums, counts).map { $0 / $1 }
    let drifts = Self.columnSums(matrix, weights) { value, column in value - means[column] }
    let squares = Self.columnSums(matrix, weights) { value, column in
      (value - means[column]) * (value - means[column])
    }
    let variances = counts.indices.map { column in
      let count = counts[column]
      return (squares[column] - drifts[column] * drifts[column] / count) / count
    }
    mean = means
    variance = variances
    scale = counts.indices.map { column in
      let isConstant = Self.isConstant(
        variance: variances[column], mean: means[column], count: counts[column])
      return isConstant ? 1 : variances[column].squareRoot()
    }
  }

  /// `(x − mean) / scale`, column by column.
  public func transform(_ matrix: Matrix) -> Matrix {
    map(matrix) { value, mean, scale in (value - mean) / scale }
  }

  /// `z·scale + mean`, column by column.
  public func inverse(_ matrix: Matrix) -> Matrix {
    map(matrix) { value, mean, scale in value * scale + mean }
  }

  /// Whether a spread is no more than the rounding of the mean.
  private static func isConstant(variance: Double, mean: Double, count: Double) -> Bool {
    let rounding = count * mean * Double.ulpOfOne
    return variance <= count * Double.ulpOfOne * variance + rounding * rounding
  }

  /// The weight of all entries of each column that are numbers.
  private static func counts(of matrix: Matrix, weights: [Double]?) -> [Double] {
    if weights == nil, !matrix.elements.contains(where: \.isNaN) {
      return Array(repeating: Double(matrix.rows), count: matrix.columns)
    }
    var counts = [Double](repeating: 0, count: matrix.columns)
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns where !matrix[row, column].isNaN {
        counts[column] += weights?[row] ?? 1
      }
    }
    return counts
  }

  /// Sums of `value(entry, column)` in NumPy's order; NaN counts as zero, in its place.
  @inline(__always)
  private static func columnSums(
    _ matrix: Matrix, _ weights: [Double]?, _ value: (Double, Int) -> Double
  ) -> [Double] {
    let width = matrix.columns
    let entries = matrix.elements.span
    var terms = [Double](repeating: 0, count: width == 1 ? matrix.rows : width)
    for row in 0..<matrix.rows {
      let line = entries.extracting(row * width..<(row + 1) * width)
      let weight = weights?[row] ?? 1
      for column in line.indices {
        let term = value(line[column], column)
        // A single column is summed in pairs, several from top to bottom.
        terms[width == 1 ? row : column] += term.isNaN ? 0 : term * weight
      }
    }
    return width == 1 ? [Sum.pairwise(terms)] : terms
  }

  @inline(__always)
  private func map(_ matrix: Matrix, _ value: (Double, Double, Double) -> Double) -> Matrix {
    let width = matrix.columns
    // Without centering or scaling these change nothing.
    let means = centers ? mean : Array(repeating: 0, count: width)
    let scales = scale ?? Array(repeating: 1, count: width)
    // Written once, from end to end: a copy to change would be a pass more over the memory.
    let elements = [Double](large: matrix.elements.count) { output in
      let (entries, means, scales) = (matrix.elements.span, means.span, scales.span)
      for row in 0..<matrix.rows {
        let line = entries.extracting(row * width..<(row + 1) * width)
        guard means.count == line.count, scales.count == line.count else { return }
        for column in line.indices {
          output.append(value(line[column], means[column], scales[column]))
        }
      }
    }
    return Matrix(rows: matrix.rows, columns: width, elements: elements)
  }
}
