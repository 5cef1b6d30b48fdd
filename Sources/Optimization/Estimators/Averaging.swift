import Options

/// From which update on an estimator averages its weights.
public enum Averaging: Sendable, Equatable {
  /// The result is where the last update led.
  case off
  /// The mean of the weights from that update on, counted from 1.
  case from(Int)
}

extension Averaging: OptionConvertible {
  public static var optionType: OptionType { .either([.boolean, .integer]) }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .boolean(let flag): self = flag ? .from(1) : .off
    case .integer(let start) where start >= 1: self = .from(start)
    default:
      throw .wrongType(value, expected: "true, false or the first update that counts, from 1")
    }
  }

  public var optionValue: OptionValue {
    switch self {
    case .off: .boolean(false)
    case .from(1): .boolean(true)
    case .from(let start): .integer(start)
    }
  }
}
