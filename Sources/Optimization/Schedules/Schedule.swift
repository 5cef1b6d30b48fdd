import Options

/// A learning rate that changes from step to step.
package protocol Schedule: Named {
  /// The rate that the schedule varies: PyTorch's `lr` of the optimizer.
  var base: Double { get set }
  /// The rate of step `k` = 0, 1, ….
  func rate(at step: Int) -> Double
  /// The momentum of step `k`, where the schedule varies that too.
  func momentum(at step: Int) -> Double?
  /// Takes note of the loss at the end of an epoch.
  mutating func observe(_ loss: Double)
  /// Whether the rate depends on the losses observed.
  var heedsLoss: Bool { get }
  /// How Python says it: a function of the options that gives a function of the step.
  var python: PythonForm? { get }
  /// The call of that form with the schedule's options; nil where Python can't say it.
  var pythonCall: PythonCall? { get }
}

extension OptionRange {
  /// Steps of a schedule; the bound keeps sums and products of them within `Int`.
  static let steps = OptionRange.closed(1, 1e15)
}

extension Schedule {
  package func momentum(at step: Int) -> Double? { nil }
  package mutating func observe(_ loss: Double) {}
  package var heedsLoss: Bool { false }
  package var python: PythonForm? { nil }
  package var pythonCall: PythonCall? { PythonCall(python, optionEntries) }
}
