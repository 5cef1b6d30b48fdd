import Options
import RealModule

/// PyTorch's `MultiStepLR`: down by a factor at chosen steps.
package struct MultiStepSchedule: Schedule {
  package static let name = "multi_step"
  package static let summary = "down by a factor at each milestone"
  package static let details = "`η·γ^(number of milestones ≤ k)`. PyTorch's `MultiStepLR`."
  package static let options: [Option<MultiStepSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("milestones", \.milestones, "steps of the drops", range: .atLeast(0), required: true),
    Option("gamma", \.factor, "factor γ of each drop", range: .nonNegative),
  ]

  package var base = 0.1
  package var milestones: [Int] = []
  package var factor = 0.1

  package init() {}

  package var python: PythonForm? {
    .defined(
      Self.name,
      """
      def multi_step(base, milestones, gamma):
          return lambda k: base * gamma ** sum(milestone <= k for milestone in milestones)
      """)
  }

  package func rate(at step: Int) -> Double {
    base * Double.pow(factor, milestones.count { $0 <= step })
  }
}
