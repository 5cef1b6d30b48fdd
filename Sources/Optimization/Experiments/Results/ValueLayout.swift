/// The names of a run's values, and of what kind each is: what many runs have in common.
final class ValueLayout: Sendable {
  /// A name with the kind of its value.
  struct Column: Sendable, Hashable {
    var name: String
    var kind: Kind
  }

  /// What a value takes beside its name, and how many words of room.
  enum Kind: Sendable, Hashable {
    case number, integer, boolean
    case list(count: Int)
    case missing(because: String?)

    /// Words of 64 bits.
    var width: Int {
      switch self {
      case .number, .integer, .boolean: 1
      case .list(let count): count
      case .missing: 0
      }
    }
  }

  let columns: [Column]
  /// Where each column's words begin, and where the last one's end.
  let starts: [Int]

  init(_ columns: [Column]) {
    self.columns = columns
    var starts = [0]
    starts.reserveCapacity(columns.count + 1)
    for (place, column) in columns.enumerated() { starts.append(starts[place] + column.kind.width) }
    self.starts = starts
  }

  /// The place of the first column of that name.
  func place(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

extension ValueLayout.Kind {
  init(_ value: ResultValue) {
    switch value {
    case .number: self = .number
    case .integer: self = .integer
    case .boolean: self = .boolean
    case .list(let entries): self = .list(count: entries.count)
    case .missing(let reason): self = .missing(because: reason)
    }
  }
}
