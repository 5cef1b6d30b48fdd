import Options
import RealModule

/// Down by a factor every so many steps: `η·γ^⌊k/step_size⌋`.
///
/// PyTorch's `StepLR`.
public struct StepDecaySchedule: Schedule {
  public static let name = "step"
  public static let summary = "down by a factor every step_size steps"
  public static let details = "`η·γ^⌊k/step_size⌋`. PyTorch's `StepLR`."
  public static let options: [Option<StepDecaySchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("step_size", \.length, "steps at one rate", range: .steps, required: true),
    Option("gamma", \.factor, "factor γ of each drop", range: .nonNegative),
  ]

  public var base = 0.1
  /// `step_size`: steps at one rate, 1 or more; required.
  public var length = 1
  /// `gamma`: factor γ of each drop, 0 or more; 0.1 by default.
  public var factor = 0.1

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def step(base, step_size, gamma):
          return lambda k: base * gamma ** (k // step_size)
      """)
  }

  public func rate(at step: Int) -> Double { base * Double.pow(factor, step / length) }
}
