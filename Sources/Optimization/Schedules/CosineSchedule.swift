import Options
import RealModule

/// Down along half a cosine, and up again: `η_min + (η − η_min)(1 + cos(πk/T_max))/2`.
///
/// PyTorch's `CosineAnnealingLR`. Loshchilov, Hutter 2017, "SGDR: Stochastic gradient descent with
/// warm restarts".
public struct CosineSchedule: Schedule {
  public static let name = "cosine"
  public static let summary = "half a cosine from the base rate to eta_min, and back"
  public static let details = """
    `η_min + (η − η_min)(1 + cos(πk/T_max))/2`; period `2·T_max`. PyTorch's `CosineAnnealingLR`; \
    Loshchilov, Hutter 2017, "SGDR: Stochastic gradient descent with warm restarts".
    """
  public static let options: [Option<CosineSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option(
      "T_max", \.halfPeriod, "steps to the lowest rate", range: .steps, required: true),
    Option("eta_min", \.lowest, "lowest rate", range: .nonNegative),
  ]

  public var base = 0.1
  /// `T_max`: steps to the lowest rate, 1 or more; required.
  public var halfPeriod = 1
  /// `eta_min`: lowest rate, 0 or more; 0 by default.
  public var lowest = 0.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def cosine(base, T_max, eta_min):
          return lambda k: eta_min + (base - eta_min) * (1 + np.cos(np.pi * k / T_max)) / 2
      """)
  }

  public func rate(at step: Int) -> Double {
    // The angle is reduced first: cos of a large angle would carry its rounding.
    let phase = Double(step % (2 * halfPeriod)) / Double(halfPeriod)
    return lowest + (base - lowest) * (1 + Double.cos(.pi * phase)) / 2
  }
}
