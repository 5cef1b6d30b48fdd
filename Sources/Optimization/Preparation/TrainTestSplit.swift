import Options

/// Samples to train on and samples to test with: scikit-learn's `train_test_split`.
public struct TrainTestSplit: Configurable {
  /// `test_size`: samples to test with; a quarter by default.
  public var testSize: PartSize?
  /// `train_size`: samples to train on; all others by default.
  public var trainSize: PartSize?
  /// `shuffle`: whether samples are drawn at random; true by default.
  public var shuffles = true
  /// `stratify`: whether both parts keep the shares of the classes; false by default.
  public var stratifies = false
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public static let options: [Option<TrainTestSplit>] = [
    Option("test_size", \.testSize, "samples to test with; a quarter by default"),
    Option("train_size", \.trainSize, "samples to train on; all others by default"),
    Option("shuffle", \.shuffles, "whether samples are drawn at random"),
    Option("stratify", \.stratifies, "whether both parts keep the shares of the classes"),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  public func validate() throws(OptionErrors) {
    guard stratifies, !shuffles else { return }
    throw OptionErrors(
      OptionError(
        "invalid-value", "invalid value 'true' for 'stratify'",
        hint: "a stratified split needs 'shuffle: true'", at: ["stratify"]))
  }

  /// The row numbers of both parts; `labels` are the targets of all samples.
  public func split(
    labels: [Double], names: [ClassLabel]? = nil
  ) throws(DataError) -> Split {
    let sizes = try PartSizes(
      of: labels.count, test: testSize, train: trainSize, defaultTest: 0.25)
    var random = RandomState(randomState: randomState)
    if stratifies {
      var splits = try StratifiedShuffleSplit(
        labels: labels, sizes: sizes, random: random, names: names)
      return splits.next()
    }
    guard shuffles else {
      return Split(
        train: Array(0..<sizes.train), test: Array(sizes.train..<sizes.train + sizes.test))
    }
    return ShuffleSplit.split(random.permutation(labels.count), sizes)
  }
}

extension Dataset {
  /// The given samples, in the given order.
  public func selecting(rows: [Int]) -> Dataset {
    var selected = self
    selected.features = features.selecting(rows: rows)
    selected.targets = rows.map { targets[$0] }
    if let several { selected.several?.targets = several.targets.selecting(rows: rows) }
    return selected
  }
}
