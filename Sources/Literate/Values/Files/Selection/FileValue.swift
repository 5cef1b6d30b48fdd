/// A value that a text quotes from a file, with every digit that is written there.
package struct FileValue: Sendable, Equatable {
  package var value: Value
  /// The number exactly, where no arithmetic has touched it.
  var decimal: DecimalDigits?
  /// How far a pin may be that says nothing of its own.
  var tolerance: Tolerance?
  /// Its repetitions, where it is of a table that pairs them; also a single one.
  var repetitions: [SeedValue]?
  /// What its repetitions are paired by: `seed`.
  var over: String?

  init(_ value: Value) {
    self.value = value
  }

  init(_ number: Double) {
    value = .number(number)
  }

  init(_ number: DataNumber) {
    value = .number(number.double)
    decimal = number.decimal
  }
}
