/// The mini-batches of one run, epoch after epoch.
struct MiniBatches: Sendable {
  private let sampleCount: Int
  private let size: Int
  private let sampling: Sampling
  private var random: RandomState
  private var order: [Int]

  init(of sampleCount: Int, size: Int, sampling: Sampling, seed: Int) {
    self.sampleCount = sampleCount
    self.size = size
    self.sampling = sampling
    random = RandomState(randomState: seed)
    order = Array(0..<sampleCount)
  }

  /// Mini-batches in an epoch; the last one may be short.
  var count: Int { (sampleCount + size - 1) / size }

  /// Orders the samples of the next epoch.
  mutating func beginEpoch() {
    switch sampling {
    case .inOrder: break
    case .shuffle: order = random.permutation(sampleCount)
    case .replacement: order = random.choiceWithReplacement(sampleCount, of: sampleCount)
    }
  }

  /// The rows of a mini-batch.
  subscript(index: Int) -> ArraySlice<Int> {
    order[index * size..<min((index + 1) * size, sampleCount)]
  }
}
