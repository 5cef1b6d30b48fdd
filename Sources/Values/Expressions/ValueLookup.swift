import Optimization

/// Finds the value that an address means: an entry of a list, a seed's, a statistic over seeds.
package struct ValueLookup {
  package let source: any ValueSource
  /// The seed inside `every seed:` and `count seed:`.
  package let seed: Int?

  package init(source: any ValueSource, seed: Int?) {
    self.source = source
    self.seed = seed
  }

  package func value(at placed: PlacedAddress) throws(ValueError) -> Value {
    let address = placed.address
    if let found = try source.tabled(placed) {
      guard let seed, let repetitions = found.repetitions else { return found.value }
      return repetitions.first { $0.seed == seed }?.value ?? .missing
    }
    if let value = source.value(at: address) { return chosen(value) }
    if let (list, index) = Self.withoutIndex(address), let value = source.value(at: list) {
      return try entry(index, of: chosen(value), placed)
    }
    if let (base, statistic) = Self.statistic(address),
      case .seeds(let values) = source.value(at: base)
    {
      return try summary(statistic, of: values, placed)
    }
    if let (base, seed) = Self.withoutSeed(address),
      case .seeds(let values) = source.value(at: base),
      let value = values.first(where: { $0.seed == seed })?.value
    {
      return value
    }
    throw source.error(for: placed)
  }

  /// The address whose value a source holds: without the index of a list or a statistic's name.
  func base(of address: Address) -> Address {
    if source.value(at: address) != nil { return address }
    if let (list, _) = Self.withoutIndex(address), source.value(at: list) != nil { return list }
    return Self.statistic(address)?.base ?? Self.withoutSeed(address)?.base ?? address
  }

  /// The seeds over which a body is repeated: those of all its values, which must be the same.
  func seeds(of body: Expression, over repetition: Repetition) throws(ValueError) -> [Int] {
    var found: (seeds: [Int], placed: PlacedAddress)?
    for placed in body.addresses {
      guard let seeds = try seeds(at: placed, over: repetition) else { continue }
      guard let first = found else {
        found = (seeds, placed)
        continue
      }
      let common = first.seeds.filter(Set(seeds).contains)
      guard first.seeds == seeds || repetition.isCommon && !common.isEmpty else {
        throw Self.different(seeds, placed, first.seeds, first.placed, repetition)
      }
      found = (common, first.placed)
    }
    guard let found else {
      // What is not there at all is a mistake of another kind.
      for placed in body.addresses { _ = try value(at: placed) }
      throw ValueError(
        "no-seeds", "no value of '\(body)' was repeated over \(repetition.word)s", at: body.range,
        hint: "give the run 'seeds: 20'")
    }
    return found.seeds
  }

  /// The seeds of one value; nil of a value that was not repeated.
  private func seeds(
    at placed: PlacedAddress, over repetition: Repetition
  ) throws(ValueError) -> [Int]? {
    let tabled = try source.tabled(placed)
    let list = Self.withoutIndex(placed.address)?.list ?? placed.address
    var value = tabled?.value ?? source.value(at: placed.address) ?? source.value(at: list)
    if let repetitions = tabled?.repetitions { value = .seeds(repetitions) }
    guard case .seeds(let values) = value else { return nil }
    let word = tabled == nil ? Repetition.seed.word : tabled?.over
    guard let word else {
      throw ValueError(
        "no-seeds", "'\(placed.address)' is repeated over nothing that has a name",
        at: placed.range,
        hint: "give the table 'over: \(repetition.word)'")
    }
    guard word == repetition.word else {
      throw ValueError(
        "no-seeds", "'\(placed.address)' is repeated over '\(word)', not '\(repetition.word)'",
        at: placed.range, hint: "write '\(word):'")
    }
    return values.map(\.seed)
  }

  private static func different(
    _ seeds: [Int], _ placed: PlacedAddress, _ firstSeeds: [Int], _ first: PlacedAddress,
    _ repetition: Repetition
  ) -> ValueError {
    func missing(_ all: [Int], in some: [Int], _ placed: PlacedAddress) -> String? {
      let lacking = all.filter { !some.contains($0) }
      let shown = lacking.prefix(5).map { "\($0)" }.joined(separator: ", ")
      return lacking.isEmpty
        ? nil
        : "'\(placed.address)' has no \(repetition.word) \(shown)\(lacking.count > 5 ? " …" : "")"
    }
    let sides = [missing(firstSeeds, in: seeds, placed), missing(seeds, in: firstSeeds, first)]
    return ValueError(
      "different-seeds",
      "'\(placed.address)' has other \(repetition.word)s than the values before it",
      at: placed.range,
      hint: sides.compactMap(\.self).joined(separator: "; ")
        + "; 'every \(repetition.word) in common:' compares the others")
  }

  private func chosen(_ value: Value) -> Value {
    guard let seed, case .seeds(let values) = value else { return value }
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

  private static func withoutIndex(_ address: Address) -> (list: Address, index: Int)? {
    guard let last = address.segments.last, let index = last.index else { return nil }
    return (address.parent.appending(last.name), index)
  }

  /// `run.sgd.seed[3].final_loss` without the seed.
  private static func withoutSeed(_ address: Address) -> (base: Address, seed: Int)? {
    guard let place = address.segments.firstIndex(where: { $0.name == "seed" && $0.index != nil }),
      let seed = address.segments[place].index
    else { return nil }
    var base = address
    base.segments.remove(at: place)
    return (base, seed)
  }

  private static func statistic(
    _ address: Address
  ) -> (base: Address, statistic: Statistic)? {
    guard address.segments.count > 1, let last = address.segments.last, last.index == nil,
      let statistic = Statistic(rawValue: last.name)
    else { return nil }
    return (address.parent, statistic)
  }
}
