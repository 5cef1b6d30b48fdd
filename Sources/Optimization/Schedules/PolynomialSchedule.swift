import Options
import RealModule

/// Down to zero along a power: `η·(1 − min(k, T)/T)^power`.
///
/// PyTorch's `PolynomialLR`.
public struct PolynomialSchedule: Schedule {
  public static let name = "polynomial"
  public static let summary = "down to zero along a power of the steps left"
  public static let details = "`η·(1 − min(k, T)/T)^power`. PyTorch's `PolynomialLR`."
  public static let options: [Option<PolynomialSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("total_iters", \.length, "steps to zero, T", range: .steps),
    Option("power", \.power, "power of the share that is left", range: .nonNegative),
  ]

  public var base = 0.1
  /// `total_iters`: steps to zero, T, 1 or more; 5 by default.
  public var length = 5
  /// `power`: power of the share that is left, 0 or more; 1 by default.
  public var power = 1.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      "polynomial_decay",
      """
      def polynomial_decay(base, total_iters, power):
          return lambda k: base * (1 - min(k, total_iters) / total_iters) ** power
      """)
  }

  public func rate(at step: Int) -> Double {
    base * Double.pow(1 - Double(min(step, length)) / Double(length), power)
  }
}
