import Optimization

extension Budget {
  /// About a minute of one core, and 2 GB: a stranger's notebook gets no more unless asked.
  package static let standard = Budget(operations: 1e11, bytes: 2e9)

  /// The way out for what costs too much.
  package static func hint(for estimate: Estimate) -> String {
    "make it smaller, or raise the budget: --budget \(standard.factor(for: estimate))"
  }
}
