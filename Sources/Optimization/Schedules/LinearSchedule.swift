import Options

/// From one share of the base rate to another: `η·(start + (end − start)·min(k, T)/T)`.
///
/// For a warm-up. PyTorch's `LinearLR`.
public struct LinearSchedule: Schedule {
  public static let name = "linear"
  public static let summary = "from one share of the base rate to another, along a line"
  public static let details = """
    `η·(start + (end − start)·min(k, T)/T)`. PyTorch's `LinearLR`.
    """
  public static let options: [Option<LinearSchedule>] = [
    Option("base", \.base, "base rate η", range: .positive),
    Option("start_factor", \.startFactor, "share at the start", range: .nonNegative),
    Option("end_factor", \.endFactor, "share at the end", range: .nonNegative),
    Option("total_iters", \.length, "steps from start to end, T", range: .steps),
  ]

  public var base = 0.1
  /// `start_factor`: share at the start, 0 or more; 1/3 by default.
  public var startFactor = 1.0 / 3
  /// `end_factor`: share at the end, 0 or more; 1 by default.
  public var endFactor = 1.0
  /// `total_iters`: steps from start to end, T, 1 or more; 5 by default.
  public var length = 5

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def linear(base, start_factor, end_factor, total_iters):
          def rate(k):
              share = min(k, total_iters) / total_iters
              return base * (start_factor + (end_factor - start_factor) * share)
          return rate
      """)
  }

  public func rate(at step: Int) -> Double {
    let share = Double(min(step, length)) / Double(length)
    return base * (startFactor + (endFactor - startFactor) * share)
  }
}
