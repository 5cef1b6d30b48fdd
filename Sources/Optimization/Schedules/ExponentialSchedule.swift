import Options
import RealModule

/// Down by the same factor every step: `η·γᵏ`.
///
/// PyTorch's `ExponentialLR`.
public struct ExponentialSchedule: Schedule {
  public static let name = "exponential"
  public static let summary = "down by a factor every step"
  public static let details = "`η·γᵏ`. PyTorch's `ExponentialLR`."
  public static let options: [Option<ExponentialSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("gamma", \.factor, "factor γ of each step", range: .nonNegative, required: true),
  ]

  public var base = 0.1
  /// `gamma`: factor γ of each step, 0 or more; required.
  public var factor = 1.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def exponential(base, gamma):
          return lambda k: base * gamma**k
      """)
  }

  public func rate(at step: Int) -> Double { base * Double.pow(factor, step) }
}
