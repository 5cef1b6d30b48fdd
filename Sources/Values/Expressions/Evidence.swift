/// The comparisons that decide whether a claim holds, and for which seeds it does not.
package struct Evidence: Sendable, Equatable {
  package var comparisons: [ComparedSides] = []
  /// Seeds for which the body of `every` or `count` does not hold.
  package var failingSeeds: [Int] = []

  /// The evidence of two parts that decide together.
  static func + (a: Evidence, b: Evidence) -> Evidence {
    Evidence(
      comparisons: a.comparisons + b.comparisons, failingSeeds: a.failingSeeds + b.failingSeeds)
  }

  /// The comparison that is nearest to turning over, measured by the size of its sides.
  package var closest: ComparedSides? {
    comparisons.filter { $0.relativeMargin != nil }
      .min { ($0.relativeMargin ?? 0) < ($1.relativeMargin ?? 0) }
  }

  /// Why a claim does not hold: `41 < 39`, `0.31 < 0.29 (seed 7)`, `17 >= 18; not for seeds 3, 7`.
  package var failureText: String {
    var parts = comparisons.map { $0.text + $0.seedText }
    if parts.isEmpty || failingSeeds.count > 1 || comparisons.allSatisfy({ $0.seed == nil }),
      !failingSeeds.isEmpty
    {
      let shown = failingSeeds.prefix(10).map { "\($0)" }.joined(separator: ", ")
      let more = failingSeeds.count > 10 ? " …" : ""
      parts.append("not for seed\(failingSeeds.count == 1 ? "" : "s") \(shown)\(more)")
    }
    return parts.joined(separator: "; ")
  }
}
