import Options

/// Nesterov's β: a constant, or the sequence for functions that are only convex.
public enum NesterovMomentum: Sendable, Equatable {
  case coefficient(MomentumCoefficient)
  case convex
}

extension NesterovMomentum: OptionConvertible {
  public static var optionType: OptionType {
    .either([.number, .choice(["auto", "optimal", "convex"])])
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    guard value != .string("convex") else {
      self = .convex
      return
    }
    self = .coefficient(try MomentumCoefficient(value))
  }

  public var optionValue: OptionValue {
    switch self {
    case .coefficient(let coefficient): coefficient.optionValue
    case .convex: .string("convex")
    }
  }
}
