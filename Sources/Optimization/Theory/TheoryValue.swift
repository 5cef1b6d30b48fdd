/// One number that theory predicts, or why it predicts none.
package struct TheoryValue: Sendable, Equatable {
  /// As in an address: `rate`, `stability_limit`.
  package var name: String
  package var value: ResultValue

  package init(_ name: String, _ number: Double) {
    self.name = name
    value = .number(number)
  }

  /// A number that theory does not give here.
  package init(_ name: String, missingBecause reason: String) {
    self.name = name
    value = .missing(because: reason)
  }
}
