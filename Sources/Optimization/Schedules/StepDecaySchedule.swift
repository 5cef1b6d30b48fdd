import Options
import RealModule

/// PyTorch's `StepLR`: down by a factor every so many steps.
package struct StepDecaySchedule: Schedule {
  package static let name = "step"
  package static let summary = "down by a factor every step_size steps"
  package static let details = "`η·γ^⌊k/step_size⌋`. PyTorch's `StepLR`."
  package static let options: [Option<StepDecaySchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("step_size", \.length, "steps at one rate", range: .steps, required: true),
    Option("gamma", \.factor, "factor γ of each drop", range: .nonNegative),
  ]

  package var base = 0.1
  package var length = 1
  package var factor = 0.1

  package init() {}

  package var python: PythonForm? {
    .defined(
      Self.name,
      """
      def step(base, step_size, gamma):
          return lambda k: base * gamma ** (k // step_size)
      """)
  }

  package func rate(at step: Int) -> Double { base * Double.pow(factor, step / length) }
}
