import Options

/// How many samples one step looks at.
public enum BatchSize: Sendable, Equatable {
  /// Every sample, in each step.
  case all
  /// So many, 1 or more; an epoch's last batch may be smaller, and more than there are is all.
  case samples(Int)

  /// The number for a data set; nil for every sample once, which takes no drawing.
  package func count(of sampleCount: Int, _ sampling: Sampling) -> Int? {
    if case .samples(let count) = self, count < sampleCount { return count }
    // As many draws as there are samples still miss about a third of them.
    return sampling == .replacement && sampleCount > 1 ? sampleCount : nil
  }
}

extension BatchSize: OptionConvertible {
  public static var optionType: OptionType {
    .either([.bounded(.integer, .atLeast(1)), .choice(["all"])])
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    if value == .string("all") {
      self = .all
      return
    }
    guard case .integer(let count) = value else {
      throw .wrongType(value, expected: Self.optionType.text)
    }
    _ = try Double(value, in: .atLeast(1))
    self = .samples(count)
  }

  public var optionValue: OptionValue {
    switch self {
    case .all: .string("all")
    case .samples(let count): .integer(count)
    }
  }
}
