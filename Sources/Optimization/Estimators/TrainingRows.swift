/// The rows of a fit in the order of an epoch.
struct TrainingRows: Sendable {
  let features: Matrix
  let targets: [Double]
  /// Empty where all rows count the same.
  let weights: [Double]
  /// The rows that are kept for validation, ascending.
  let validation: [Int]
  /// The rows to train on, in the order of this epoch; empty for all in the order of the data.
  private(set) var order: [UInt32] = []
  /// All rows, shuffled further at every epoch.
  private var shuffled: [UInt32] = []
  private let seed: UInt32?

  /// Rows that are shuffled from `seed` in every epoch; without a seed they keep their order.
  init(
    features: Matrix, targets: [Double], weights: [Double]?, validation: [Int], seed: UInt32?
  ) {
    self.features = features
    self.targets = targets
    self.weights = weights ?? []
    self.validation = validation
    self.seed = seed
    if seed != nil || !validation.isEmpty { shuffled = Array(0..<UInt32(targets.count)) }
  }

  /// Rows that are trained on.
  var trainingCount: Int { targets.count - validation.count }

  /// Puts the rows in the order of the next epoch.
  mutating func beginEpoch() {
    // Let go of the last order, so that the new one is made in its place.
    order = []
    if let seed { XorShift.shuffle(&shuffled, seed: seed) }
    guard !validation.isEmpty else {
      order = shuffled
      return
    }
    var isValidation = [Bool](repeating: false, count: targets.count)
    for row in validation { isValidation[row] = true }
    order = shuffled.filter { !isValidation[Int($0)] }
  }
}
