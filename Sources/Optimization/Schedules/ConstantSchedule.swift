import Options

/// A share of the base rate at first, then all of it: `η·factor` while `k < T`, then `η`.
///
/// PyTorch's `ConstantLR`, by its closed form: with T = 0 the rate is η throughout, and a factor of
/// 0 works, where PyTorch divides by it.
public struct ConstantSchedule: Schedule {
  public static let name = "constant"
  public static let summary = "a share of the base rate for some steps, then all of it"
  public static let details = """
    `η·factor` while `k < T`, then `η`. PyTorch's `ConstantLR`, by its closed form: with T = 0 the \
    rate is η throughout, where PyTorch's own steps stay at `η·factor`; a factor of 0 works here, \
    where PyTorch divides by it.
    """
  public static let options: [Option<ConstantSchedule>] = [
    Option("base", \.base, "rate in the end, η", range: .positive),
    Option("factor", \.factor, "share at first", range: .unit),
    Option("total_iters", \.length, "steps with the share, T", range: .atLeast(0)),
  ]

  public var base = 0.1
  /// `factor`: share at first, in [0, 1]; 1/3 by default.
  public var factor = 1.0 / 3
  /// `total_iters`: steps with the share, T, 0 or more; 5 by default.
  public var length = 5

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def constant(base, factor, total_iters):
          return lambda k: base * factor if k < total_iters else base
      """)
  }

  public func rate(at step: Int) -> Double { step < length ? base * factor : base }
}
