import Options

/// PyTorch's `ConstantLR`: a share of the base rate at first, then all of it.
package struct ConstantSchedule: Schedule {
  package static let name = "constant"
  package static let summary = "a share of the base rate for some steps, then all of it"
  package static let details = """
    `η·factor` while `k < T`, then `η`. PyTorch's `ConstantLR`, by its closed form: with T = 0 the \
    rate is η throughout, where PyTorch's own steps stay at `η·factor`; a factor of 0 works here, \
    where PyTorch divides by it.
    """
  package static let options: [Option<ConstantSchedule>] = [
    Option("base", \.base, "rate in the end, η", range: .positive),
    Option("factor", \.factor, "share at first", range: .unit),
    Option("total_iters", \.length, "steps with the share, T", range: .atLeast(0)),
  ]

  package var base = 0.1
  package var factor = 1.0 / 3
  package var length = 5

  package init() {}

  package var python: PythonForm? {
    .defined(
      Self.name,
      """
      def constant(base, factor, total_iters):
          return lambda k: base * factor if k < total_iters else base
      """)
  }

  package func rate(at step: Int) -> Double { step < length ? base * factor : base }
}
