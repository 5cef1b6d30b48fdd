import Options

/// A learning rate that changes from step to step.
package protocol Schedule: Named {
  /// The rate of step `k` = 0, 1, ….
  func rate(at step: Int) -> Double
}
