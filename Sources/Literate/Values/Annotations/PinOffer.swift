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
    let values: [(address: Address, value: Double)] = source.addresses.compactMap { address in
      guard !source.isVolatile(address), let value = source.value(at: address)?.number,
        value.isFinite
      else { return nil }
      return (address, value)
    }
    return worth.compactMap { number in
      guard let written = number.value else { return nil }
      // A cheap test first: most values are nowhere near.
      let addresses = values.lazy
        .filter { abs($0.value - written) <= 0.01 * abs(written) && number.agrees(with: $0.value) }
        .map(\.address).prefix(mostOffers)
      return addresses.isEmpty ? nil : PinOffer(number: number, addresses: Array(addresses))
    }
  }
}
