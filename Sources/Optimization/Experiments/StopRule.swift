import Options

/// When a run ends before its last epoch; divergence ends every run.
package enum StopRule: Sendable, Equatable {
  /// Only divergence does.
  case never
  /// At the first epoch within the experiment's `tolerance`.
  case tolerance
  /// After some epochs in a row that hardly improve the loss.
  case idle(Stopping)
}

extension StopRule: OptionConvertible {
  package static var optionType: OptionType {
    .either([.choice(["never", "tolerance"]), .options(Stopping.optionDescriptions)])
  }

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .string("never"): self = .never
    case .string("tolerance"): self = .tolerance
    case .mapping: self = .idle(try Stopping(decoding: value))
    default:
      throw .wrongType(
        value, expected: "'never', 'tolerance' or '{tolerance: 1.0e-3, patience: 5}'")
    }
  }

  package var optionValue: OptionValue {
    switch self {
    case .never: .string("never")
    case .tolerance: .string("tolerance")
    case .idle(let stopping): .mapping(stopping.optionEntries)
    }
  }
}
