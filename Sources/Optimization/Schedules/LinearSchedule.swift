import Options

/// PyTorch's `LinearLR`: from one share of the base rate to another, for a warm-up.
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
  public var startFactor = 1.0 / 3
  public var endFactor = 1.0
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
