/// Random splits that keep the shares of the classes: `StratifiedShuffleSplit` of scikit-learn.
public struct StratifiedShuffleSplit: Sendable {
  private let sizes: PartSizes
  /// The rows of each class, classes in ascending order.
  private let members: [[Int]]
  private var random: RandomState

  /// Splits of the samples with these labels; a tenth is for the test where no size is given.
  public init(
    labels: [Double], testSize: PartSize? = nil, trainSize: PartSize? = nil,
    random: RandomState, names: [ClassLabel]? = nil
  ) throws(DataError) {
    let sizes = try PartSizes(
      of: labels.count, test: testSize, train: trainSize, defaultTest: 0.1)
    try self.init(labels: labels, sizes: sizes, random: random, names: names)
  }

  /// `names` are the labels of the classes where `labels` are their places.
  init(
    labels: [Double], sizes: PartSizes, random: RandomState, names: [ClassLabel]? = nil
  ) throws(DataError) {
    let rows = Dictionary(grouping: labels.indices) { labels[$0] }
    let classes = rows.keys.sorted()
    members = classes.map { rows[$0] ?? [] }
    if let index = members.firstIndex(where: { $0.count < 2 }) {
      let name = names?[Int(classes[index])] ?? .number(classes[index])
      throw DataError(
        "class '\(name.text)' has only one sample",
        hint: "a split needs two of each class")
    }
    guard min(sizes.train, sizes.test) >= classes.count else {
      throw DataError(
        "\(min(sizes.train, sizes.test)) samples are fewer than the \(classes.count) classes")
    }
    self.sizes = sizes
    self.random = random
  }

  /// The next split.
  public mutating func next() -> Split {
    let counts = members.map(\.count)
    let train = shares(of: counts, total: sizes.train)
    let test = shares(of: zip(counts, train).map { $0 - $1 }, total: sizes.test)
    var split = Split(train: [], test: [])
    for (index, rows) in members.enumerated() {
      let order = random.permutation(rows.count).map { rows[$0] }
      split.train += order[..<train[index]]
      split.test += order[train[index]..<train[index] + test[index]]
    }
    return Split(train: random.permutation(split.train), test: random.permutation(split.test))
  }

  /// Whole numbers proportional to `counts` that add up to `total`; ties are drawn.
  private mutating func shares(of counts: [Int], total: Int) -> [Int] {
    let sum = Double(counts.reduce(0, +))
    let exact = counts.map { Double($0) / sum * Double(total) }
    var shares = exact.map { Int($0.rounded(.down)) }
    var missing = total - shares.reduce(0, +)
    guard missing > 0 else { return shares }
    let remainders = zip(exact, shares).map { $0 - Double($1) }
    for remainder in Set(remainders).sorted(by: >) where missing > 0 {
      let candidates = remainders.indices.filter { remainders[$0] == remainder }
      let added = min(candidates.count, missing)
      for choice in random.choice(added, of: candidates.count) { shares[candidates[choice]] += 1 }
      missing -= added
    }
    return shares
  }
}
