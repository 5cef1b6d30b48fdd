/// One number that theory predicts.
package struct TheoryValue: Sendable, Equatable {
  /// As in an address: `rate`, `stability_limit`.
  package var name: String
  package var value: Double

  package init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}
