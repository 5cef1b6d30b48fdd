import Options
import RealModule

/// PyTorch's `ExponentialLR`: down by the same factor every step.
package struct ExponentialSchedule: Schedule {
  package static let name = "exponential"
  package static let summary = "down by a factor every step"
  package static let details = "`η·γᵏ`. PyTorch's `ExponentialLR`."
  package static let options: [Option<ExponentialSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("gamma", \.factor, "factor γ of each step", range: .nonNegative, required: true),
  ]

  package var base = 0.1
  package var factor = 1.0

  package init() {}

  package var python: PythonForm? {
    .defined(
      Self.name,
      """
      def exponential(base, gamma):
          return lambda k: base * gamma**k
      """)
  }

  package func rate(at step: Int) -> Double { base * Double.pow(factor, step) }
}
