/// The row numbers of the two parts of a split.
public struct Split: Sendable, Equatable {
  /// Rows to train on, from 0, in the order in which they were drawn.
  public var train: [Int]
  /// Rows to test with; none is in `train`.
  public var test: [Int]

  /// Two parts as they are given: for a split of your own.
  public init(train: [Int], test: [Int]) {
    self.train = train
    self.test = test
  }
}

/// Random splits of the same samples, one after the other: scikit-learn's `ShuffleSplit`.
public struct ShuffleSplit: Sendable {
  private let sizes: PartSizes
  private let count: Int
  private var random: RandomState

  /// Splits of `count` samples; a tenth is for the test where no size is given.
  public init(
    of count: Int, testSize: PartSize? = nil, trainSize: PartSize? = nil,
    random: RandomState
  ) throws(DataError) {
    sizes = try PartSizes(of: count, test: testSize, train: trainSize, defaultTest: 0.1)
    self.count = count
    self.random = random
  }

  /// The next split.
  public mutating func next() -> Split {
    Self.split(random.permutation(count), sizes)
  }

  /// The test rows come first in the permutation.
  static func split(_ order: [Int], _ sizes: PartSizes) -> Split {
    Split(
      train: Array(order[sizes.test..<sizes.test + sizes.train]),
      test: Array(order[..<sizes.test]))
  }
}
