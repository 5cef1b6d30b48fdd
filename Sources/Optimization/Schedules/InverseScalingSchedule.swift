import Options
import RealModule

/// Down with a power of the steps: `η/(k+1)^power_t`.
///
/// scikit-learn's `invscaling`. Sums of steps diverge and sums of squares converge for `½ < power_t
/// ≤ 1`: Robbins, Monro 1951, "A stochastic approximation method".
public struct InverseScalingSchedule: Schedule {
  public static let name = "inverse_scaling"
  public static let summary = "down with a power of the steps"
  public static let details = """
    `η/(k+1)^power_t`: scikit-learn's `invscaling`. Sums of steps diverge and sums of squares \
    converge for `½ < power_t ≤ 1`: Robbins, Monro 1951, "A stochastic approximation method".
    """
  public static let options: [Option<InverseScalingSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("power_t", \.power, "power of the steps", range: .nonNegative),
  ]

  public var base = 0.1
  /// `power_t`: power of the steps, 0 or more; 0.25 by default.
  public var power = 0.25

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def inverse_scaling(base, power_t):
          return lambda k: base / (k + 1) ** power_t
      """)
  }

  public func rate(at step: Int) -> Double { base / Double.pow(Double(step + 1), power) }
}
