/// The columns of a linear model as they are factorized: near one in size, and about their means.
///
/// Column j is `2⁻ᵉ·xⱼ − cⱼ`, the scaling exact; where there is an intercept, a column of ones comes
/// first, which takes up what c lacks of the mean.
struct ScaledDesign: Sendable {
  let data: LinearData
  /// λ·m: the weight of `‖w‖²` beside the sum of squares.
  let penalty: Double
  /// e of each feature.
  let exponents: [Int]
  /// c of each feature, in scaled units.
  let centers: [Double]
  /// e and c of the targets.
  let target: (exponent: Int, center: Double)
  private let factors: [Double]

  var rows: Int { data.features.rows }
  var columns: Int { data.features.columns }
  var offset: Int { data.offset }
  /// Parameters, the intercept included.
  var dimension: Int { columns + offset }

  /// Nil where an entry is not finite.
  init?(_ data: LinearData, penalty: Double) {
    self.data = data
    self.penalty = penalty * Double(data.features.rows)
    let least = self.penalty.squareRoot()
    let sizes = ColumnSizes(of: data)
    guard sizes.largest.allSatisfy(\.isFinite), sizes.target.isFinite, least.isFinite,
      data.features.rows > 0
    else { return nil }
    exponents = sizes.largest.map { PowerOfTwo.exponent(above: max($0, least)) }
    factors = exponents.map { PowerOfTwo.scaled(1, by: -$0) }
    let targetExponent = PowerOfTwo.exponent(above: sizes.target)
    guard data.fitsIntercept else {
      centers = Array(repeating: 0, count: data.features.columns)
      target = (targetExponent, 0)
      return
    }
    let means = ColumnMeans(
      of: data, factors: factors, targetFactor: PowerOfTwo.scaled(1, by: -targetExponent))
    centers = means.features
    target = (targetExponent, means.target)
  }

  /// A feature in scaled units.
  @inline(__always)
  func feature(_ row: Int, _ column: Int) -> Double {
    data.features.elements[row * columns + column] * factors[column]
  }

  /// A target in scaled units.
  @inline(__always)
  func target(_ row: Int) -> Double {
    data.targets[row] * PowerOfTwo.scaled(1, by: -target.exponent)
  }

  /// The diagonal of the rows that stand for the penalty.
  var penaltyRoots: [Double] {
    let root = penalty.squareRoot()
    return exponents.map { PowerOfTwo.scaled(root, by: -$0) }
  }

  /// Writes a row about the means, its target at the end, to one place of a block.
  func write(_ row: Int, to block: inout MutableSpan<Double>, at place: Int) {
    let stride = TriangularFactor.blockRows
    if offset > 0 { block[place] = 1 }
    let x = data.features.elements.span.extracting(row * columns..<(row + 1) * columns)
    for j in x.indices {
      block[(j + offset) * stride + place] = x[j] * factors[j] - centers[j]
    }
    block[dimension * stride + place] = target(row) - target.center
  }
}

/// The largest absolute values of features and targets.
private struct ColumnSizes {
  var largest: [Double]
  var target: Double

  init(of data: LinearData) {
    let (rows, columns) = (data.features.rows, data.features.columns)
    let blocks = Parallelism.map((rows + 4095) / 4096) { block in
      var largest = [Double](repeating: 0, count: columns)
      let x = data.features.elements.span
      for row in block * 4096..<min(rows, block * 4096 + 4096) {
        let entries = x.extracting(row * columns..<(row + 1) * columns)
        for j in entries.indices where !(abs(entries[j]) <= largest[j]) {
          largest[j] = abs(entries[j])
        }
      }
      return largest
    }
    largest = (0..<columns).map { j in Norm.largest(blocks.map { $0[j] }) }
    target = Norm.largest(data.targets)
  }
}

/// The means of features and targets: of a constant column exactly its value.
private struct ColumnMeans {
  var features: [Double]
  var target: Double

  init(of data: LinearData, factors: [Double], targetFactor: Double) {
    let (rows, columns) = (data.features.rows, data.features.columns)
    let first = (0..<columns).map { data.features[0, $0] * factors[$0] }
    let blocks = Parallelism.map((rows + 4095) / 4096) { block in
      var sums = [Double](repeating: 0, count: columns)
      let x = data.features.elements.span
      for row in block * 4096..<min(rows, block * 4096 + 4096) {
        let entries = x.extracting(row * columns..<(row + 1) * columns)
        for j in entries.indices { sums[j] += entries[j] * factors[j] - first[j] }
      }
      return sums
    }
    let count = Double(rows)
    features = (0..<columns).map { j in first[j] + blocks.reduce(0) { $0 + $1[j] } / count }
    let start = data.targets[0] * targetFactor
    target = start + data.targets.reduce(0) { $0 + ($1 * targetFactor - start) } / count
  }
}
