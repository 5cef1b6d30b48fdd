/// A value that a text quotes from a file, with every digit that is written there.
package struct FileValue: Sendable, Equatable {
  package var value: Value
  /// The number exactly, where no arithmetic has touched it.
  var decimal: DecimalDigits?
  /// How far a pin may be that says nothing of its own.
  var tolerance: Tolerance?
  /// Whether it differs from one measurement to the next.
  var isVolatile = false
  /// Its repetitions, where it is of a table that pairs them; also a single one.
  package var repetitions: [SeedValue]?
  /// What its repetitions are paired by: `seed`.
  package var over: String?

  package init(_ value: Value) {
    self.value = value
  }

  /// A value of a table as a record has it, with its repetitions.
  init(_ recorded: Value, over: String?) {
    value = recorded
    self.over = over
    guard over != nil, case .seeds(let repetitions) = recorded else { return }
    self.repetitions = repetitions
    // One repetition may be used as a number.
    if repetitions.count == 1 { value = repetitions[0].value }
  }

  package init(_ number: Double) {
    value = .number(number)
  }

  init(_ number: DataNumber) {
    value = .number(number.double)
    decimal = number.decimal
  }

  init(_ decimal: DecimalDigits) {
    value = .number(decimal.double)
    self.decimal = decimal
  }
}
