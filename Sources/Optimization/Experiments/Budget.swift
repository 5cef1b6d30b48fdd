/// What work may cost.
package struct Budget: Sendable, Equatable {
  package var operations: Double
  package var bytes: Double

  package init(operations: Double, bytes: Double) {
    self.operations = operations
    self.bytes = bytes
  }

  /// Whether an experiment costs no more.
  package func allows(_ estimate: Estimate) -> Bool {
    estimate.operations <= operations && estimate.bytes <= bytes
  }

  /// What is left once something has been paid for.
  package func less(_ spent: Estimate) -> Budget {
    Budget(
      operations: max(0, operations - spent.operations), bytes: max(0, bytes - spent.bytes))
  }

  /// How many times this budget an experiment needs, rounded up to two digits, as a user types it.
  package func factor(for estimate: Estimate) -> String {
    let needed = max(estimate.operations / operations, estimate.bytes / bytes)
    guard needed.isFinite else { return "inf" }
    var unit = 1.0
    while needed / unit > 100 { unit *= 10 }
    let factor = (needed / unit).rounded(.up) * unit
    return factor < 1e15 ? "\(Int(factor))" : "\(factor)"
  }
}
