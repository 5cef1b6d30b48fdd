import Options

/// Two numbers, written as a list: PyTorch's `betas`, `etas` and `step_sizes`.
public struct NumberPair: Sendable, Equatable {
  /// As β₁ of `betas`.
  public var first: Double
  /// As β₂ of `betas`.
  public var second: Double

  /// Two numbers, in the order in which a notebook lists them.
  public init(_ first: Double, _ second: Double) {
    self.first = first
    self.second = second
  }
}

extension NumberPair: OptionConvertible {
  public static var optionType: OptionType {
    .form("a list of two numbers", .sized(.number, 2))
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    let numbers = try [Double](value)
    guard numbers.count == 2 else {
      throw OptionErrors(
        OptionError(
          "wrong-size", "invalid value '\(value.text)'",
          hint: "expected \(Self.optionType.text); a sweep is a list of such lists"))
    }
    self.init(numbers[0], numbers[1])
  }

  public var optionValue: OptionValue { .list([.number(first), .number(second)]) }
}
