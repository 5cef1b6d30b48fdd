import Optimization

/// Finds the value that an address means: an entry of a list, a seed's, a statistic over seeds.
package struct ValueLookup {
  package let source: any ValueSource
  /// Where it stands inside `every` and `count`.
  let occasion: Occasion

  package init(source: any ValueSource) {
    self.init(source: source, at: Occasion())
  }

  private init(source: any ValueSource, at occasion: Occasion) {
    self.source = source
    self.occasion = occasion
  }

  /// The same at another seed or point.
  func at(_ occasion: Occasion) -> ValueLookup { ValueLookup(source: source, at: occasion) }

  package func value(at placed: PlacedAddress) throws(ValueError) -> Value {
    let address = placed.address
    if let found = try source.tabled(placed) {
      guard let seed = occasion.seed, let repetitions = found.repetitions else {
        return found.value
      }
      return repetitions.first { $0.seed == seed }?.value ?? .missing
    }
    if let value = pointed(address) { return chosen(value) }
    if let (list, index) = Self.withoutIndex(address), let value = pointed(list) {
      return try entry(index, of: chosen(value), placed)
    }
    if let (base, statistic) = Self.statistic(address), let value = pointed(base) {
      switch value {
      case .seeds(let values): return try summary(statistic, of: values, placed)
      case .points(let values): return try summary(statistic, ofPoints: values, placed)
      default: break
      }
    }
    if let (base, seed) = Self.withoutSeed(address), case .seeds(let values) = pointed(base),
      let value = values.first(where: { $0.seed == seed })?.value
    {
      return value
    }
    throw source.error(for: placed)
  }

  /// The address whose value a source holds: without the index of a list or a statistic's name.
  package func base(of address: Address) -> Address {
    if source.value(at: address) != nil { return address }
    if let (list, _) = Self.withoutIndex(address), source.value(at: list) != nil { return list }
    return Self.statistic(address)?.base ?? Self.withoutSeed(address)?.base ?? address
  }

  /// The value at an address; of a sweep's points, inside `every point:`, the one of that point.
  private func pointed(_ address: Address) -> Value? {
    let value = source.value(at: address)
    guard let point = occasion.point, case .points(let values) = value else { return value }
    return values.indices.contains(point) ? values[point] : .missing
  }

  private func chosen(_ value: Value) -> Value {
    guard let seed = occasion.seed, case .seeds(let values) = value else { return value }
    return values.first { $0.seed == seed }?.value ?? .missing
  }

  private func entry(
    _ index: Int, of value: Value, _ placed: PlacedAddress
  ) throws(ValueError) -> Value {
    // With one feature, `coef` is a number, and `coef[0]` the same.
    if case .number = value, index == 0 { return value }
    // With one feature there is one coefficient, which is a list to its author all the same.
    if case .number = value, placed.address.segments.last?.name.hasSuffix("coef") == true {
      let list = Self.withoutIndex(placed.address)?.list ?? placed.address
      throw ValueError(
        "out-of-range", "'\(placed.address)' is past the end: there is one", at: placed.range,
        hint: "write '\(list)' or '\(list)[0]'")
    }
    guard case .list(let numbers) = value else {
      throw ValueError(
        "type-mismatch", "'\(placed.address)' has an index, but is \(value.kindName)",
        at: placed.range)
    }
    guard numbers.indices.contains(index) else {
      throw ValueError(
        "out-of-range", "'\(placed.address)' is past the end of the list", at: placed.range,
        hint: numbers.isEmpty ? "it is empty" : "it has the entries 0 to \(numbers.count - 1)")
    }
    return .number(numbers[index])
  }

  private func summary(
    _ statistic: Statistic, of values: [SeedValue], _ placed: PlacedAddress
  ) throws(ValueError) -> Value {
    var numbers: [Double] = []
    for entry in values {
      guard let number = entry.value.number else {
        throw ValueError(
          "missing-value",
          "'\(placed.address)' has no value: with seed \(entry.seed) there is "
            + (entry.value.isMissing ? "none" : entry.value.kindName),
          at: placed.range,
          hint: entry.value.absence ?? "use 'count seed:' or 'every seed:'")
      }
      numbers.append(number)
    }
    return numbers.isEmpty ? .missing : .number(statistic.value(of: numbers))
  }

  /// A statistic over the points of a sweep, of which each has one number.
  private func summary(
    _ statistic: Statistic, ofPoints values: [Value], _ placed: PlacedAddress
  ) throws(ValueError) -> Value {
    let numbers = values.compactMap(\.number)
    guard numbers.count == values.count, !numbers.isEmpty else {
      throw ValueError(
        "type-mismatch", "'\(placed.address.parent)' is one value a point, not all of them numbers",
        at: placed.range, hint: "write 'every point: …' or 'count point: …' before the comparison")
    }
    return .number(statistic.value(of: numbers))
  }

  static func withoutIndex(_ address: Address) -> (list: Address, index: Int)? {
    guard let last = address.segments.last, let index = last.index else { return nil }
    return (address.parent.appending(last.name), index)
  }

  /// `run.sgd.seed[3].final_loss` without the seed.
  static func withoutSeed(_ address: Address) -> (base: Address, seed: Int)? {
    guard let place = address.segments.firstIndex(where: { $0.name == "seed" && $0.index != nil }),
      let seed = address.segments[place].index
    else { return nil }
    var base = address
    base.segments.remove(at: place)
    return (base, seed)
  }

  static func statistic(
    _ address: Address
  ) -> (base: Address, statistic: Statistic)? {
    guard address.segments.count > 1, let last = address.segments.last, last.index == nil,
      let statistic = Statistic(rawValue: last.name)
    else { return nil }
    return (address.parent, statistic)
  }
}
