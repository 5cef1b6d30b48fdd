import Options

/// The order in which a worker takes the pieces of a plan: its own share, then those of the others.
///
/// Pieces have ranks, the dearest first; share `index` of `count` are the ranks that leave `index`
/// when they are divided by `count`. Every worker begins elsewhere in another's share, so that those
/// who come to help are not in each other's way; and all of it can be computed, so that a number of
/// steps tells everybody which pieces a worker has taken.
struct WorkOrder: Sendable, Equatable {
  let share: Int
  let shares: Int
  /// Which of the workers with this very share it is: the first begins with the dearest.
  let copy: Int
  /// How many pieces there are.
  let total: Int

  init(share: Int, of shares: Int, copy: Int = 0, total: Int) {
    self.share = share
    self.shares = max(1, shares)
    self.copy = copy
    self.total = total
  }

  /// The rank that is taken in a step from 0 to `total` − 1.
  func rank(at step: Int) -> Int {
    let block = max(0, (0..<shares).partitioningIndex { firstStep(ofBlock: $0) > step } - 1)
    let size = size(ofBlock: block)
    let place = (step - firstStep(ofBlock: block) + start(inBlock: block)) % size
    return owner(ofBlock: block) + shares * place
  }

  /// The step in which a rank is taken.
  func step(of rank: Int) -> Int {
    let block = (rank % shares - share + shares) % shares
    let size = size(ofBlock: block)
    let place = (rank / shares - start(inBlock: block) + size) % size
    return firstStep(ofBlock: block) + place
  }

  /// Whether another share begins with a step.
  func entersShare(at step: Int) -> Bool {
    step > 0 && step < total && rank(at: step) % shares != rank(at: step - 1) % shares
  }

  /// Whether a rank is in its own share.
  func owns(_ rank: Int) -> Bool { rank % shares == share }

  /// How many pieces its own share has.
  var ownCount: Int { size(ofBlock: 0) }

  /// Whose share is taken as the block of a number; its own is block 0.
  private func owner(ofBlock block: Int) -> Int { (share + block) % shares }

  private func size(ofBlock block: Int) -> Int {
    total / shares + (owner(ofBlock: block) < total % shares ? 1 : 0)
  }

  private func firstStep(ofBlock block: Int) -> Int {
    let larger = total % shares
    let end = share + block
    let wrapped = max(0, end - shares)
    let before = min(min(end, shares), larger) - min(share, larger) + min(wrapped, larger)
    return block * (total / shares) + before
  }

  /// Where it begins in a share: each helper in a part of its own, each copy far from the others.
  private func start(inBlock block: Int) -> Int {
    let size = size(ofBlock: block)
    guard size > 0 else { return 0 }
    let part = block == 0 ? 0 : size * (shares - block) / shares
    // Multiples of the golden section are far from one another.
    let golden = Double(copy) * 0.618_033_988_749_895
    return (part + Int(Double(size) * (golden - golden.rounded(.down)))) % size
  }
}
