import Options

/// PyTorch's `LinearLR`: from one share of the base rate to another, for a warm-up.
package struct LinearSchedule: Schedule {
  package static let name = "linear"
  package static let summary = "from one share of the base rate to another, along a line"
  package static let details = """
    `η·(start + (end − start)·min(k, T)/T)`. PyTorch's `LinearLR`.
    """
  package static let options: [Option<LinearSchedule>] = [
    Option("base", \.base, "base rate η", range: .positive),
    Option("start_factor", \.startFactor, "share at the start", range: .nonNegative),
    Option("end_factor", \.endFactor, "share at the end", range: .nonNegative),
    Option("total_iters", \.length, "steps from start to end, T", range: .steps),
  ]

  package var base = 0.1
  package var startFactor = 1.0 / 3
  package var endFactor = 1.0
  package var length = 5

  package init() {}

  package var python: PythonForm? {
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

  package func rate(at step: Int) -> Double {
    let share = Double(min(step, length)) / Double(length)
    return base * (startFactor + (endFactor - startFactor) * share)
  }
}
