extension ValueLookup {
  /// Whether a claim may be repeated here: seeds stand in points, and none in itself.
  func takes(_ repetition: Repetition) -> Bool {
    if repetition.word == occasion.word, occasion.seed != nil { return false }
    return repetition == .point ? occasion.point == nil : occasion.seed == nil
  }

  /// The seeds or points over which a body is repeated: those of all its values, the same of each.
  func occasions(
    of body: Expression, over repetition: Repetition
  ) throws(ValueError) -> [Occasion] {
    if repetition == .point, let count = try pointCount(of: body) {
      return (0..<count).map { Occasion(point: $0, seed: occasion.seed, word: occasion.word) }
    }
    return try seeds(of: body, over: repetition).map {
      Occasion(point: occasion.point, seed: $0, word: repetition.word)
    }
  }

  /// How many points the sweeps have that a body is about; nil where it is about none.
  private func pointCount(of body: Expression) throws(ValueError) -> Int? {
    var found: (count: Int, placed: PlacedAddress)?
    for placed in body.addresses {
      guard case .points(let values) = repeated(placed.address) else { continue }
      if let found, found.count != values.count {
        throw ValueError(
          "different-points",
          "'\(placed.address)' has \(values.count) points, '\(found.placed.address)' \(found.count)",
          at: placed.range, hint: "one claim goes over sweeps of one grid")
      }
      found = (values.count, placed)
    }
    return found?.count
  }

  /// The value of an address that may be an entry, or a statistic, of values of many runs.
  private func repeated(_ address: Address) -> Value? {
    if let value = source.value(at: address) { return value }
    if let list = Self.withoutIndex(address)?.list, let value = source.value(at: list) {
      return value
    }
    guard let base = Self.statistic(address)?.base ?? Self.withoutSeed(address)?.base,
      case .points(let values) = source.value(at: base)
    else { return nil }
    return .points(values)
  }

  private func seeds(
    of body: Expression, over repetition: Repetition
  ) throws(ValueError) -> [Int] {
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
        hint: repetition == .point
          ? "all points of a sweep are 'compare.sgd.sweep.final_loss'" : "give the run 'seeds: 20'")
    }
    return found.seeds
  }

  /// The seeds of one value; nil of a value that was not repeated.
  private func seeds(
    at placed: PlacedAddress, over repetition: Repetition
  ) throws(ValueError) -> [Int]? {
    let tabled = try source.tabled(placed)
    var value = tabled?.value ?? repeated(placed.address)
    if let repetitions = tabled?.repetitions { value = .seeds(repetitions) }
    if case .points(let points) = value {
      // A point has one value where the address names a seed, or a statistic over seeds.
      guard Self.statistic(placed.address) == nil, Self.withoutSeed(placed.address) == nil else {
        return nil
      }
      value = points.first
    }
    guard case .seeds(let values) = value else { return nil }
    let word = tabled == nil ? Repetition.seed.word : tabled?.over
    guard let word else {
      let rows = RepeatedRows(
        text: "\(placed.address)", count: values.count, over: nil, table: source.table(of: placed))
      throw ValueError(
        "no-seeds", "'\(rows.text)' is \(rows.kindName) that nothing pairs", at: placed.range,
        hint: rows.hint(forEvery: repetition.word))
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
}
