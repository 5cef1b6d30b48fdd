import Options
import RealModule

/// Up along a line, then down with the root of the steps: `η·min((k+1)/w, √(w/(k+1)))`.
///
/// Vaswani and others 2017, "Attention is all you need", §5.3.
public struct WarmupInverseSqrtSchedule: Schedule {
  public static let name = "warmup_inverse_sqrt"
  public static let summary = "up along a line, then down with the root of the steps"
  public static let details = """
    `η·min((k+1)/w, √(w/(k+1)))`. Vaswani and others 2017, "Attention is all you need", §5.3.
    """
  public static let options: [Option<WarmupInverseSqrtSchedule>] = [
    Option("base", \.base, "highest rate η", range: .positive),
    Option("warmup", \.warmup, "steps to the highest rate, w", range: .steps, required: true),
  ]

  public var base = 0.1
  /// `warmup`: steps to the highest rate, w, 1 or more; required.
  public var warmup = 1

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def warmup_inverse_sqrt(base, warmup):
          return lambda k: base * min((k + 1) / warmup, np.sqrt(warmup / (k + 1)))
      """)
  }

  public func rate(at step: Int) -> Double {
    let share = Double(step + 1) / Double(warmup)
    return base * min(share, (1 / share).squareRoot())
  }
}
