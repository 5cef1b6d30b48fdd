import Options

/// How an estimator's step size η changes from update to update.
public enum StepSchedule: String, OptionChoice {
  /// η₀.
  case constant
  /// 1/(α(t₀ + t − 1)), with t₀ by Bottou's rule.
  case optimal
  /// η₀/t^`power_t`.
  case invscaling
  /// η₀, divided by 5 whenever progress ends.
  case adaptive
  /// Passive-aggressive steps: Crammer et al. 2006, "Online passive-aggressive algorithms".
  case pa1, pa2

  var isPassiveAggressive: Bool { self == .pa1 || self == .pa2 }
}
