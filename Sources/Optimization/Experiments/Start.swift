import Options

/// Where a run starts.
package enum Start: Sendable, Equatable {
  /// Zeros, or where the objective says.
  case standard
  case zeros
  /// The intercept first.
  case point([Double])
}

extension Start: OptionConvertible {
  package static var optionType: OptionType {
    .either([.choice(["zeros"]), .list(.number)])
  }

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .null: self = .standard
    case .string("zeros"): self = .zeros
    case .list: self = .point(try [Double](value))
    default:
      throw .wrongType(value, expected: "'zeros' or a list of numbers")
    }
  }

  package var optionValue: OptionValue {
    switch self {
    case .standard: .null
    case .zeros: .string("zeros")
    case .point(let point): point.optionValue
    }
  }
}
