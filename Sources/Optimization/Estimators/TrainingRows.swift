/// The rows of a fit in the order of an epoch.
struct TrainingRows: Sendable {
  let features: Matrix
  let targets: [Double]
  /// Empty where all rows count the same.
  let weights: [Double]
  /// The rows that are kept for validation, ascending.
  let validation: [Int]
  private let isValidation: [Bool]
  private var order: [UInt32]
  private let seed: UInt32

  /// Rows that are shuffled from `seed` in every epoch; without a seed they keep their order.
  init(
    features: Matrix, targets: [Double], weights: [Double]?, validation: [Int], seed: UInt32?
  ) {
    self.features = features
    self.targets = targets
    self.weights = weights ?? []
    self.validation = validation
    var isValidation = [Bool](repeating: false, count: validation.isEmpty ? 0 : targets.count)
    for row in validation { isValidation[row] = true }
    self.isValidation = isValidation
    self.seed = seed ?? 0
    let isInOrder = seed == nil && validation.isEmpty
    order = isInOrder ? [] : Array(0..<UInt32(targets.count))
    shuffles = seed != nil
  }

  private let shuffles: Bool

  /// Rows that are trained on.
  var trainingCount: Int { targets.count - validation.count }

  /// Takes all training rows through a fit, once.
  mutating func runEpoch(_ state: inout SGDState, loss: any PointLoss) {
    if shuffles { XorShift.shuffle(&order, seed: seed) }
    guard order.isEmpty else { return gather(&state, loss: loss) }
    loss.process(features.elements.span, targets.span, weights.span, in: &state)
  }

  /// Copies rows block by block, so that the processor fetches many of them at once.
  ///
  /// One by one, each row of shuffled data would wait for memory.
  private func gather(_ state: inout SGDState, loss: any PointLoss) {
    let width = features.columns
    let capacity = max(1, 8192 / max(width, 1))
    var block = [Double](repeating: 0, count: capacity * width)
    var blockTargets = [Double](repeating: 0, count: capacity)
    var blockWeights = [Double](repeating: 0, count: weights.isEmpty ? 0 : capacity)
    var next = 0
    while next < order.count {
      var count = 0
      while count < capacity, next < order.count {
        let row = Int(order[next])
        next += 1
        if !isValidation.isEmpty, isValidation[row] { continue }
        copy(row, to: count, of: &block)
        blockTargets[count] = targets[row]
        if !weights.isEmpty { blockWeights[count] = weights[row] }
        count += 1
      }
      loss.process(
        block.span.extracting(0..<count * width), blockTargets.span.extracting(0..<count),
        blockWeights.span.extracting(0..<(weights.isEmpty ? 0 : count)), in: &state)
    }
  }

  @inline(__always)
  private func copy(_ row: Int, to place: Int, of block: inout [Double]) {
    let width = features.columns
    let source = features.elements.span.extracting(row * width..<(row + 1) * width)
    var target = block.mutableSpan
    let start = place * width
    for index in source.indices { target[start + index] = source[index] }
  }
}
