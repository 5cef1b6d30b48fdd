import Options
import RealModule

/// Down with a power of the steps, as scikit-learn's `invscaling`.
package struct InverseScalingSchedule: Schedule {
  package static let name = "inverse_scaling"
  package static let summary = "down with a power of the steps"
  package static let details = """
    `η/(k+1)^power_t`: scikit-learn's `invscaling`. Sums of steps diverge and sums of squares \
    converge for `½ < power_t ≤ 1`: Robbins, Monro 1951, "A stochastic approximation method".
    """
  package static let options: [Option<InverseScalingSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("power_t", \.power, "power of the steps", range: .nonNegative),
  ]

  package var base = 0.1
  package var power = 0.25

  package init() {}

  package var python: PythonForm? {
    .defined(
      Self.name,
      """
      def inverse_scaling(base, power_t):
          return lambda k: base / (k + 1) ** power_t
      """)
  }

  package func rate(at step: Int) -> Double { base / Double.pow(Double(step + 1), power) }
}
