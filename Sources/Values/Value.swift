/// A result that prose may quote.
package indirect enum Value: Sendable, Equatable {
  case number(Double)
  case boolean(Bool)
  /// A result that there is not, and why: `diverged_at` of a run that converged.
  case missing(because: String?)
  case list([Double])
  /// One value a seed, in the order of seeds.
  case seeds([SeedValue])
  /// One value a point of a sweep, in the order of its points.
  case points([Value])

  /// A result that there is not, as a record has it.
  package static var missing: Value { .missing(because: nil) }

  /// Whether there is none, for whatever reason.
  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// Why there is none; nil where nothing more is known.
  var absence: String? {
    if case .missing(let reason) = self { reason } else { nil }
  }

  /// What a message calls a value of this kind.
  var kindName: String {
    switch self {
    case .number: "a number"
    case .boolean: "true or false"
    case .missing: "no value"
    case .list: "a list"
    case .seeds: "one value a seed"
    case .points: "one value a point"
    }
  }

  /// The number, if it is one.
  package var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}

/// What a repeated run gave with one of its seeds.
package struct SeedValue: Sendable, Equatable {
  package var seed: Int
  package var value: Value

  package init(seed: Int, value: Value) {
    self.seed = seed
    self.value = value
  }
}
