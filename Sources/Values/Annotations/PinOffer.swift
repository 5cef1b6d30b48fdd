import Options

/// A number that nothing checks, with the values that it seems to be.
package struct PinOffer: Sendable, Equatable {
  package var number: NumberToken
  package var addresses: [Address]

  /// Fewer digits agree by chance.
  private static let leastDigits = 3
  private static let mostOffers = 3

  /// The offers for unpinned numbers, among all numbers of a source.
  package static func offers(
    for numbers: [NumberToken], in source: any ValueSource
  ) -> [PinOffer] {
    let worth = numbers.filter { ($0.decimal?.digits.count ?? 0) >= leastDigits }
    guard !worth.isEmpty else { return [] }
    let values = sortedValues(of: source)
    return worth.compactMap { number in
      guard let written = number.value else { return nil }
      let addresses = near(written, in: values).filter { number.agrees(with: $0.value) }
        .map(\.address).sorted().prefix(mostOffers)
      return addresses.isEmpty ? nil : PinOffer(number: number, addresses: Array(addresses))
    }
  }

  private typealias AddressedValue = (address: Address, value: Double)

  private static func sortedValues(of source: any ValueSource) -> [AddressedValue] {
    source.addresses.compactMap { address -> AddressedValue? in
      guard !source.isVolatile(address), let value = source.value(at: address)?.number,
        value.isFinite
      else { return nil }
      return (address, value)
    }.sorted { $0.value < $1.value }
  }

  /// The values within one percent of a number: three digits of any other differ.
  private static func near(
    _ number: Double, in values: [AddressedValue]
  ) -> ArraySlice<AddressedValue> {
    let width = 0.01 * abs(number)
    let low = values.partitioningIndex { $0.value >= number - width }
    return values[low...].prefix { $0.value <= number + width }
  }
}
