import Options

/// Nesterov's β: a constant, or the sequence for functions that are only convex.
public enum NesterovMomentum: Sendable, Equatable {
  /// The same in every step.
  case coefficient(MomentumCoefficient)
  /// `β_k = (t_k − 1)/t_{k+1}`, which tends to 1: the rate O(1/k²) without strong convexity.
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
