import Options

/// A value that an experiment yields: what a pin quotes and a record keeps.
public enum ResultValue: Sendable, Equatable {
  /// A real number: a loss, a rate.
  case number(Double)
  /// A count: epochs, samples.
  case integer(Int)
  /// Whether something is so, as `converged`.
  case boolean(Bool)
  /// Several numbers, as `coef`; an address may ask for one of them: `coef[2]`.
  case list([Double])
  /// The value exists, but this run has none: a tolerance that was never reached.
  case missing(because: String?)

  /// A value that there is not, where the catalogue says when there is none.
  public static var missing: ResultValue { .missing(because: nil) }

  /// The value as a number; nil where it is none. A boolean counts as 0 or 1.
  public var number: Double? {
    switch self {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    case .boolean(let flag): flag ? 1 : 0
    case .list(let entries): entries.count == 1 ? entries[0] : nil
    case .missing: nil
    }
  }

  /// Why there is no value, in words that follow "no value:"; nil where nothing more is known.
  package var absence: String? {
    if case .missing(let reason) = self { reason } else { nil }
  }

  /// The value with a list of one entry as that entry: `coef` where there is one feature.
  package var unwrapped: ResultValue {
    guard case .list(let entries) = self, entries.count == 1 else { return self }
    return .number(entries[0])
  }

  /// The entry of a list; a scalar is a list of one.
  public subscript(index: Int) -> ResultValue? {
    guard case .list(let entries) = self else { return index == 0 ? self : nil }
    return entries.indices.contains(index) ? .number(entries[index]) : nil
  }

  /// The value in shortest round-trip form, as JSON writes it.
  package var text: String { JSONText(self).text }
}

extension ResultValue {
  /// A value that a run may lack.
  init(_ integer: Int?) {
    self = integer.map { .integer($0) } ?? .missing
  }

  /// A value that a run may lack.
  init(_ number: Double?) {
    self = number.map { .number($0) } ?? .missing
  }

  /// An option's value, where it is one that a sentence can quote.
  init?(_ value: OptionValue) {
    switch value {
    case .integer(let integer): self = .integer(integer)
    case .number(let number): self = .number(number)
    case .boolean(let flag): self = .boolean(flag)
    case .list(let values):
      var entries: [Double] = []
      for value in values {
        guard let number = ResultValue(value)?.number else { return nil }
        entries.append(number)
      }
      self = .list(entries)
    case .null, .string, .mapping: return nil
    }
  }
}
