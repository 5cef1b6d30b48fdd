/// What L-BFGS remembers from step to step: pairs of steps and changes of the gradient.
public struct LBFGSMemory: Sendable {
  /// A step s, the change y of the gradient along it, and `1/yᵀs`.
  private struct Pair: Sendable {
    var step: [Double]
    var change: [Double]
    var inverse: Double
  }

  private var pairs: [Pair] = []
  private var scale = 1.0
  private var lastStep: [Double] = []
  private var lastGradient: [Double] = []
  private var directions = 0

  /// Whether only the first direction of all has been asked for.
  var isFirst: Bool { directions == 1 }

  /// The next direction: `−g` at first, then `−H·g`.
  mutating func nextDirection(at current: Evaluation, keeping size: Int) -> [Double] {
    directions += 1
    guard directions > 1 else { return current.gradient.map { -$0 } }
    learn(from: current.gradient, keeping: size)
    return product(with: current.gradient)
  }

  /// Notes a step, so that the next gradient can be compared with the one before it.
  mutating func remember(_ direction: [Double], length: Double, from before: Evaluation) {
    lastStep = direction.map { length * $0 }
    lastGradient = before.gradient
  }

  private mutating func learn(from gradient: [Double], keeping size: Int) {
    let change = gradient.indices.map { gradient[$0] - lastGradient[$0] }
    let product = Norm.product(change, lastStep)
    // A pair without curvature would make H indefinite; the constant is PyTorch's.
    guard product > 1e-10 else { return }
    if pairs.count == size { pairs.removeFirst() }
    pairs.append(Pair(step: lastStep, change: change, inverse: 1 / product))
    scale = product / Norm.product(change, change)
  }

  /// `−H·g` by the two-loop recursion; Nocedal, Wright 2006, *Numerical Optimization*, alg. 7.4.
  private func product(with gradient: [Double]) -> [Double] {
    var direction = gradient.map { -$0 }
    var factors = [Double](repeating: 0, count: pairs.count)
    for (i, pair) in pairs.enumerated().reversed() {
      factors[i] = Norm.product(pair.step, direction) * pair.inverse
      direction = direction.stepping(-factors[i], along: pair.change)
    }
    direction = direction.map { $0 * scale }
    for (i, pair) in pairs.enumerated() {
      let factor = Norm.product(pair.change, direction) * pair.inverse
      direction = direction.stepping(factors[i] - factor, along: pair.step)
    }
    return direction
  }
}
