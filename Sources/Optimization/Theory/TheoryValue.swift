/// One number that theory predicts, or why it predicts none.
public struct TheoryValue: Sendable, Equatable {
  /// As in an address: `rate`, `stability_limit`.
  public var name: String
  public var value: ResultValue

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
