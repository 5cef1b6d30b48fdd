/// A value that is different between two records.
package struct ValueChange: Sendable, Equatable {
  package var address: Address
  package var old: Value?
  package var new: Value?

  /// What changed between two sorted lists of values, but for what rounding moves.
  static func changes(
    from old: [RunRecord.Entry], to new: [RunRecord.Entry],
    but rounding: (Address) -> Rounding
  ) -> [ValueChange] {
    let before = Dictionary(old.map { ($0.address, $0.value) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.address, $0.value) }) { first, _ in first }
    let addresses = new.map(\.address) + old.map(\.address).filter { after[$0] == nil }
    return addresses.compactMap { address in
      let change = ValueChange(address: address, old: before[address], new: after[address])
      guard let old = change.old, let new = change.new else { return change }
      return old.isNear(new, but: rounding(address)) ? nil : change
    }
  }
}

extension Value {
  /// Whether two values are the same but for what rounding moves.
  package func isNear(_ other: Value, but rounding: Rounding = .ofShares) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): rounding.covers(a, b)
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { rounding.covers($0, $1) }
    case (.seeds(let a), .seeds(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.seed == $1.seed && $0.value.isNear($1.value, but: rounding) }
    case (.points(let a), .points(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isNear($1, but: rounding) }
    // A record does not say why there is none.
    case (.missing, .missing): true
    default: self == other
    }
  }
}
