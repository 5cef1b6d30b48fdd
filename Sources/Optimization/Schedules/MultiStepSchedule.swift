import Options
import RealModule

/// Down by a factor at chosen steps: `η·γ^(number of milestones ≤ k)`.
///
/// PyTorch's `MultiStepLR`.
public struct MultiStepSchedule: Schedule {
  public static let name = "multi_step"
  public static let summary = "down by a factor at each milestone"
  public static let details = "`η·γ^(number of milestones ≤ k)`. PyTorch's `MultiStepLR`."
  public static let options: [Option<MultiStepSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("milestones", \.milestones, "steps of the drops", range: .atLeast(0), required: true),
    Option("gamma", \.factor, "factor γ of each drop", range: .nonNegative),
  ]

  public var base = 0.1
  /// `milestones`: steps of the drops, 0 or more; required.
  public var milestones: [Int] = []
  /// `gamma`: factor γ of each drop, 0 or more; 0.1 by default.
  public var factor = 0.1

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def multi_step(base, milestones, gamma):
          return lambda k: base * gamma ** sum(milestone <= k for milestone in milestones)
      """)
  }

  public func rate(at step: Int) -> Double {
    base * Double.pow(factor, milestones.count { $0 <= step })
  }
}
