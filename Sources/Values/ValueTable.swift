/// Values by address, as results files record them and tests write them.
package struct ValueTable: ValueSource, Equatable {
  private var values: [Address: Value]
  private var volatile: Set<Address>
  /// All addresses, sorted by their text.
  package private(set) var addresses: [Address]

  package init(_ values: [Address: Value] = [:], volatile: Set<Address> = []) {
    self.values = values
    self.volatile = volatile
    addresses = values.keys.map { (address: $0, text: $0.description) }
      .sorted { $0.text < $1.text }.map(\.address)
  }

  package func value(at address: Address) -> Value? { values[address] }

  package func isVolatile(_ address: Address) -> Bool { volatile.contains(address) }
}
