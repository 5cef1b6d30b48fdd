import Options

/// A learning rate that changes from step to step.
public protocol Schedule: Named {
  /// The rate that the schedule varies: PyTorch's `lr` of the optimizer.
  var base: Double { get set }
  /// The rate of step `k` = 0, 1, …, or of epoch `k` with `per: epoch`; a number ≥ 0.
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
  public static let steps = OptionRange.closed(1, 1e15)
}

extension Schedule {
  /// Leaves the momentum alone.
  public func momentum(at step: Int) -> Double? { nil }
  /// Takes no note.
  public mutating func observe(_ loss: Double) {}
  /// False.
  public var heedsLoss: Bool { false }
  /// No form, and so no script of runs with it.
  public var python: PythonForm? { nil }
  /// The form with all options spelt out.
  public var pythonCall: PythonCall? { PythonCall(python, optionEntries) }
}
