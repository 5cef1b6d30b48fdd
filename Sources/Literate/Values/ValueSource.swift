/// Where expressions get their values: a report that has run, or a record of one.
package protocol ValueSource: Sendable {
  /// The value at an address; nil if there is no such address.
  func value(at address: Address) -> Value?
  /// Whether a value differs from run to run, as wall time does.
  func isVolatile(_ address: Address) -> Bool
  /// All addresses, for hints.
  var addresses: [Address] { get }
}

/// Values by address, as results files record them and tests write them.
package struct ValueTable: ValueSource, Equatable {
  private var values: [Address: Value]
  private var volatile: Set<Address>

  package init(_ values: [Address: Value] = [:], volatile: Set<Address> = []) {
    self.values = values
    self.volatile = volatile
  }

  package subscript(address: Address) -> Value? {
    get { values[address] }
    set { values[address] = newValue }
  }

  /// Says that a value differs from run to run.
  package mutating func markVolatile(_ address: Address) {
    volatile.insert(address)
  }

  package func value(at address: Address) -> Value? { values[address] }

  package func isVolatile(_ address: Address) -> Bool { volatile.contains(address) }

  /// All addresses, sorted by their text.
  package var addresses: [Address] { values.keys.sorted() }
}
