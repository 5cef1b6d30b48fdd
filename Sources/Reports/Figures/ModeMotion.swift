import Notebooks

/// How a run moves along one mode, in shares of where it began.
struct ModeMotion: Sendable {
  let position: [Double]
  /// The last step before each position; 0 before the first.
  let velocity: [Double]
  /// Nil for a motion that no linear recurrence of two terms describes.
  let damping: Damping?

  /// The motion of a coordinate; nil where it begins at the optimum.
  init?(_ coordinates: [Double]) {
    let finite = coordinates.prefix { $0.isFinite }
    guard let first = finite.first, first != 0, finite.count > 1 else { return nil }
    position = finite.map { $0 / first }
    velocity = [0] + zip(position, position.dropFirst()).map { $1 - $0 }
    damping = Self.damping(of: position)
  }

  /// The motion's nature from the roots of `z² = az − b`, where `c⁺ = ac − bc⁻`.
  private static func damping(of c: [Double]) -> Damping? {
    guard c.count >= 5, let (a, b) = recurrence(of: c) else { return nil }
    let discriminant = a * a - 4 * b
    guard discriminant.magnitude > 1e-6 * (a * a + 4 * b.magnitude) else { return .critical }
    if discriminant < 0 { return .under }
    return a < 0 ? .alternating : .over
  }

  /// The constants that the first steps have, if the later ones have them too.
  private static func recurrence(of c: [Double]) -> (a: Double, b: Double)? {
    let determinant = c[0] * c[2] - c[1] * c[1]
    let size = (c[0] * c[2]).magnitude + c[1] * c[1]
    var (a, b) = (c[1] / c[0], 0.0)
    if determinant.magnitude > 1e-9 * size {
      a = (c[0] * c[3] - c[1] * c[2]) / determinant
      b = (c[1] * c[3] - c[2] * c[2]) / determinant
    }
    let isKept = (2..<min(c.count, 12)).allSatisfy { k in
      let before = max(c[k - 1].magnitude, c[k - 2].magnitude)
      return (c[k] - (a * c[k - 1] - b * c[k - 2])).magnitude <= 1e-6 * before + 1e-12
    }
    return isKept ? (a, b) : nil
  }
}
