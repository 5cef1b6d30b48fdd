import Options
import RealModule

/// Up along a line, then down with the inverse square root of the steps.
package struct WarmupInverseSqrtSchedule: Schedule {
  package static let name = "warmup_inverse_sqrt"
  package static let summary = "up along a line, then down with the root of the steps"
  package static let details = """
    `η·min((k+1)/w, √(w/(k+1)))`. Vaswani and others 2017, "Attention is all you need", §5.3.
    """
  package static let options: [Option<WarmupInverseSqrtSchedule>] = [
    Option("base", \.base, "highest rate η", range: .positive),
    Option("warmup", \.warmup, "steps to the highest rate, w", range: .steps, required: true),
  ]

  package var base = 0.1
  package var warmup = 1

  package init() {}

  package var python: PythonForm? {
    .defined(
      Self.name,
      """
      def warmup_inverse_sqrt(base, warmup):
          return lambda k: base * min((k + 1) / warmup, np.sqrt(warmup / (k + 1)))
      """)
  }

  package func rate(at step: Int) -> Double {
    let share = Double(step + 1) / Double(warmup)
    return base * min(share, (1 / share).squareRoot())
  }
}
