/// A value that is different between two records.
package struct ValueChange: Sendable, Equatable {
  package var address: Address
  package var old: Value?
  package var new: Value?

  /// What changed between two sorted lists of values; `share` is how far numbers may differ.
  static func changes(
    from old: [RunRecord.Entry], to new: [RunRecord.Entry], within share: Double
  ) -> [ValueChange] {
    let before = Dictionary(old.map { ($0.address, $0.value) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.address, $0.value) }) { first, _ in first }
    let addresses = new.map(\.address) + old.map(\.address).filter { after[$0] == nil }
    return addresses.compactMap { address in
      let change = ValueChange(address: address, old: before[address], new: after[address])
      if let old = change.old, let new = change.new, old.isNear(new, within: share) { return nil }
      return change
    }
  }
}

extension Value {
  /// Whether two values are the same, or numbers within `share` of the greater.
  package func isNear(_ other: Value, within share: Double) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): Self.isNear(a, b, share)
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { Self.isNear($0, $1, share) }
    case (.seeds(let a), .seeds(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.seed == $1.seed && $0.value.isNear($1.value, within: share) }
    // A record does not say why there is none.
    case (.missing, .missing): true
    default: self == other
    }
  }

  private static func isNear(_ a: Double, _ b: Double, _ share: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || abs(a - b) <= share * max(abs(a), abs(b))
  }
}
