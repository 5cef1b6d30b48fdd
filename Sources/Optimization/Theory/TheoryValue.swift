/// One number that theory predicts, or why it predicts none.
public struct TheoryValue: Sendable, Equatable {
  /// As in an address: `rate`, `stability_limit`.
  public var name: String
  /// The number; `missing` with its reason where theory gives none.
  public var value: ResultValue

  /// A number that theory gives.
  public init(_ name: String, _ number: Double) {
    self.name = name
    value = .number(number)
  }

  /// A number that theory does not give here.
  public init(_ name: String, missingBecause reason: String) {
    self.name = name
    value = .missing(because: reason)
  }
}
