import Options

/// How large a part of the samples is: a fraction or a number of them.
public enum PartSize: Sendable, Equatable {
  /// Of all samples, between 0 and 1; of a test part rounded up, of a training part down.
  case fraction(Double)
  /// Samples, 1 or more.
  case count(Int)
}

extension PartSize: OptionConvertible {
  public static var optionType: OptionType {
    .form(
      "a fraction between 0 and 1, or a number of samples",
      .either([.bounded(.number, .open(0, 1)), .bounded(.integer, .atLeast(1))]))
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .number(let fraction) where 0 < fraction && fraction < 1: self = .fraction(fraction)
    case .integer(let count) where count >= 1: self = .count(count)
    default:
      throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  public var optionValue: OptionValue {
    switch self {
    case .fraction(let fraction): .number(fraction)
    case .count(let count): .integer(count)
    }
  }
}

/// The sizes of the two parts of a split.
struct PartSizes: Sendable, Equatable {
  var train: Int
  var test: Int

  /// Resolves what the user asked for; the missing size is the complement of the other.
  init(
    of count: Int, test: PartSize?, train: PartSize?, defaultTest: Double
  ) throws(DataError) {
    let test = test ?? (train == nil ? .fraction(defaultTest) : nil)
    if case .fraction(let first) = test, case .fraction(let second) = train, first + second > 1 {
      throw DataError("'test_size' and 'train_size' add up to \(first + second), more than 1")
    }
    let testCount = try test.map { part throws(DataError) in
      try Self.resolve(part, of: count, named: "test_size", rounding: .up)
    }
    let trainCount = try train.map { part throws(DataError) in
      try Self.resolve(part, of: count, named: "train_size", rounding: .down)
    }
    self.test = testCount ?? count - (trainCount ?? 0)
    self.train = trainCount ?? count - self.test
    guard self.train + self.test <= count else {
      throw DataError(
        "'test_size' and 'train_size' add up to \(self.train + self.test) of \(count) samples")
    }
    guard self.train > 0, self.test > 0 else {
      throw DataError("\(count) samples cannot be split: a part would be empty")
    }
  }

  private static func resolve(
    _ part: PartSize, of count: Int, named name: String, rounding: FloatingPointRoundingRule
  ) throws(DataError) -> Int {
    switch part {
    case .fraction(let fraction): return Int((fraction * Double(count)).rounded(rounding))
    case .count(let size):
      guard size < count else {
        throw DataError("'\(name)' is \(size), but there are only \(count) samples")
      }
      return size
    }
  }
}
