extension Value {
  /// The value as results files write it; values over seeds are an object with a member a seed, those
  /// of a sweep's points a list below `points`.
  package var json: JSON {
    switch self {
    case .number(let number): JSON(number)
    case .boolean(let flag): .boolean(flag)
    case .missing: .null
    case .list(let numbers): .array(numbers.map { JSON($0) })
    case .seeds(let values): .object(values.map { JSON.Member("\($0.seed)", $0.value.json) })
    case .points(let values):
      .object([JSON.Member(Self.pointsKey, .array(values.map(\.json)))])
    }
  }

  private static let pointsKey = "points"

  init?(json: JSON) {
    switch json {
    case .null: self = .missing
    case .boolean(let flag): self = .boolean(flag)
    case .number, .string:
      guard let number = json.double else { return nil }
      self = .number(number)
    case .array(let elements):
      let numbers = elements.compactMap(\.double)
      guard numbers.count == elements.count else { return nil }
      self = .list(numbers)
    case .object(let members) where members.map(\.key) == [Self.pointsKey]:
      guard case .array(let elements) = members[0].value else { return nil }
      let values = elements.compactMap { Value(json: $0) }
      guard values.count == elements.count else { return nil }
      self = .points(values)
    case .object(let members):
      var values: [SeedValue] = []
      for member in members {
        guard let seed = Int(member.key), let value = Value(json: member.value) else { return nil }
        values.append(SeedValue(seed: seed, value: value))
      }
      self = .seeds(values)
    }
  }
}
