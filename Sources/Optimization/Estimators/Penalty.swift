import Options

/// What keeps the weights of an estimator small.
public enum Penalty: String, OptionChoice {
  /// `½‖w‖²`.
  case l2
  /// `Σ|wⱼ|`, which sets weights to zero.
  case l1
  /// `l1_ratio` of l1, and the rest of l2.
  case elasticnet

  public init(_ value: OptionValue) throws(OptionErrors) {
    if value == .string("none") {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value 'none'", hint: "write null for no penalty"))
    }
    guard case .string(let word) = value, let penalty = Penalty(rawValue: word) else {
      throw .wrongType(value, expected: "\(Self.optionType.text) or null")
    }
    self = penalty
  }

  /// The share of the absolute norm; the rest is that of the squared one.
  func absoluteShare(ratio: Double?) -> Double {
    switch self {
    case .l2: 0
    case .l1: 1
    case .elasticnet: ratio ?? 0
    }
  }
}
