import RealModule

/// NumPy's `RandomState` bit for bit: the Mersenne Twister MT19937 and the draws made from it.
public struct RandomState: Sendable {
  var twister: MersenneTwister
  /// The second Gaussian of a pair, kept until the next Gaussian is asked for.
  private var spareGaussian: Double?

  /// The generator of an integer seed, `0…4294967295`.
  public init(_ seed: UInt32) {
    twister = MersenneTwister(seed)
  }

  /// The generator of a list of seeds; nil for an empty list. `[42]` differs from `42`.
  public init?(_ seeds: [UInt32]) {
    guard !seeds.isEmpty else { return nil }
    twister = MersenneTwister(seeds)
  }

  /// The generator of a `random_state` option, whose range is `OptionRange.seed`.
  public init(randomState: Int) {
    self.init(UInt32(truncatingIfNeeded: randomState))
  }

  /// 32 random bits.
  public mutating func nextBits() -> UInt32 { twister.next() }

  /// A uniform number in `[0, 1)` with 53 random bits.
  public mutating func double() -> Double {
    let high = twister.next() >> 5
    let low = twister.next() >> 6
    return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
  }

  /// A uniform number between two bounds.
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * double()
  }

  /// A standard normal number by Marsaglia's polar method.
  public mutating func gaussian() -> Double {
    if let spare = spareGaussian {
      spareGaussian = nil
      return spare
    }
    while true {
      let x1 = 2 * double() - 1
      let x2 = 2 * double() - 1
      let squaredRadius = x1 * x1 + x2 * x2
      guard squaredRadius < 1, squaredRadius != 0 else { continue }
      let factor = (-2 * Double.log(squaredRadius) / squaredRadius).squareRoot()
      spareGaussian = factor * x1
      return factor * x2
    }
  }

  /// A normal number of the given mean and standard deviation.
  public mutating func normal(_ mean: Double, _ deviation: Double) -> Double {
    mean + deviation * gaussian()
  }

  /// A matrix of standard normal numbers, row by row.
  public mutating func gaussians(rows: Int, columns: Int) -> Matrix {
    let elements = [Double](large: rows * columns) { output in
      for _ in 0..<rows * columns { output.append(gaussian()) }
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }

  /// A matrix of uniform numbers in `[0, 1)`, row by row.
  public mutating func doubles(rows: Int, columns: Int) -> Matrix {
    let elements = [Double](large: rows * columns) { output in
      for _ in 0..<rows * columns { output.append(double()) }
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }
}
