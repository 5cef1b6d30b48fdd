import Options

/// How much of the last step goes into the next: a number, or a rule from the curvature.
public enum MomentumCoefficient: Sendable, Equatable {
  /// The same in every step, in [0, 1).
  case constant(Double)
  /// The best for the step size.
  case optimal
  /// 0.9, and the best where the learning rate is `optimal`.
  case automatic

  /// What `auto` means where no rule decides.
  static let usual = 0.9

  /// The number, once rules are resolved.
  var value: Double {
    if case .constant(let value) = self { value } else { Self.usual }
  }
}

extension MomentumCoefficient: OptionConvertible {
  public static var optionType: OptionType {
    .either([.bounded(.number, .fraction), .choice(["auto", "optimal"])])
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .string("optimal"): self = .optimal
    case .string("auto"): self = .automatic
    case .integer, .number: self = .constant(try Double(value, in: .fraction))
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  public var optionValue: OptionValue {
    switch self {
    case .constant(let value): .number(value)
    case .optimal: .string("optimal")
    case .automatic: .string("auto")
    }
  }
}
