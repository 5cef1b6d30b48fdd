import Options
import RealModule

/// Up along a line for w steps, then down along half a cosine.
///
/// `η(k+1)/w` while `k < w`, then `η(m + (1−m)(1 + cos(π·min(1, (k−w)/(T−w))))/2)`. Throws
/// `OptionErrors` where w is not below T.
public struct WarmupCosineSchedule: Schedule {
  public static let name = "warmup_cosine"
  public static let summary = "up along a line, then down along half a cosine"
  public static let details = """
    `η(k+1)/w` while `k < w`, then `η(m + (1−m)(1 + cos(π·min(1, (k−w)/(T−w))))/2)`.
    """
  public static let options: [Option<WarmupCosineSchedule>] = [
    Option("base", \.base, "highest rate η", range: .positive),
    Option("warmup", \.warmup, "steps to the highest rate, w", range: .atLeast(0), required: true),
    Option("total", \.total, "steps to the lowest rate, T", range: .steps, required: true),
    Option("min_factor", \.lowestFactor, "lowest share m of the rate", range: .unit),
  ]

  public var base = 0.1
  /// `warmup`: steps to the highest rate, w, 0 or more; required.
  public var warmup = 0
  /// `total`: steps to the lowest rate, T, 1 or more; required.
  public var total = 1
  /// `min_factor`: lowest share m of the rate, in [0, 1]; 0 by default.
  public var lowestFactor = 0.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def warmup_cosine(base, warmup, total, min_factor):
          def rate(k):
              if k < warmup:
                  return base * (k + 1) / warmup
              share = (1 + np.cos(np.pi * min(1, (k - warmup) / (total - warmup)))) / 2
              return base * (min_factor + (1 - min_factor) * share)
          return rate
      """)
  }

  public func validate() throws(OptionErrors) {
    guard warmup >= total else { return }
    throw OptionErrors(
      OptionError(
        "out-of-range", "invalid value '\(warmup)' for 'warmup'",
        hint: "must be < total, \(total)", at: ["warmup"]))
  }

  public func rate(at step: Int) -> Double {
    guard step >= warmup else { return base * Double(step + 1) / Double(warmup) }
    let phase = min(1, Double(step - warmup) / Double(total - warmup))
    return base * (lowestFactor + (1 - lowestFactor) * (1 + Double.cos(.pi * phase)) / 2)
  }
}
