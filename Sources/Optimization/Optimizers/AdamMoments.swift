import RealModule

/// Running averages of gradients and of their squares, the memory of Adam and its kin.
public struct AdamMoments: Sendable {
  /// Steps so far, k.
  private(set) var step = 0
  /// `m ← m + (1−β₁)(g − m)`.
  private(set) var mean: [Double]
  /// `v ← β₂v + (1−β₂)g²`.
  private(set) var square: [Double]
  /// `1 − β₁ᵏ` and `1 − β₂ᵏ`: what the averages lack because they began at zero.
  private(set) var meanWeight = 0.0
  private(set) var squareWeight = 0.0

  init(count: Int) {
    mean = Array(repeating: 0, count: count)
    square = mean
  }

  /// Counts a step of which every coordinate will be added.
  mutating func beginStep(_ betas: NumberPair) {
    step += 1
    meanWeight = 1 - Double.pow(betas.first, step)
    squareWeight = 1 - Double.pow(betas.second, step)
  }

  /// Takes in the gradient's coordinate `i`.
  @inline(__always)
  mutating func add(_ gradient: Double, at i: Int, _ betas: NumberPair) {
    mean[i] = Self.mixed(mean[i], gradient, weight: 1 - betas.first)
    square[i] = betas.second * square[i] + (1 - betas.second) * gradient * gradient
  }

  /// `m + w(g − m)` by PyTorch's `lerp`: from g back where that is nearer, and so g itself for w = 1.
  @inline(__always)
  static func mixed(_ mean: Double, _ gradient: Double, weight: Double) -> Double {
    weight < 0.5
      ? mean + weight * (gradient - mean) : gradient - (gradient - mean) * (1 - weight)
  }
}
