import Options
import RealModule

/// PyTorch's `PolynomialLR`: down to zero along a power.
package struct PolynomialSchedule: Schedule {
  package static let name = "polynomial"
  package static let summary = "down to zero along a power of the steps left"
  package static let details = "`η·(1 − min(k, T)/T)^power`. PyTorch's `PolynomialLR`."
  package static let options: [Option<PolynomialSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("total_iters", \.length, "steps to zero, T", range: .steps),
    Option("power", \.power, "power of the share that is left", range: .nonNegative),
  ]

  package var base = 0.1
  package var length = 5
  package var power = 1.0

  package init() {}

  package var python: PythonForm? {
    .defined(
      "polynomial_decay",
      """
      def polynomial_decay(base, total_iters, power):
          return lambda k: base * (1 - min(k, total_iters) / total_iters) ** power
      """)
  }

  package func rate(at step: Int) -> Double {
    base * Double.pow(1 - Double(min(step, length)) / Double(length), power)
  }
}
