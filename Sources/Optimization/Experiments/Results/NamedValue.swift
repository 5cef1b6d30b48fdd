/// A value of a run or of the data, with the name that addresses use.
package struct NamedValue: Sendable, Equatable {
  package var name: String
  package var value: ResultValue

  package init(_ name: String, _ value: ResultValue) {
    self.name = name
    self.value = value
  }
}

extension [NamedValue] {
  /// The value of that name.
  package subscript(name: String) -> ResultValue? {
    first { $0.name == name }?.value
  }
}
