/// The values of a run in little room: numbers beside a layout that many runs can share.
struct PackedValues: Sendable {
  private(set) var layout: ValueLayout
  private let words: [UInt64]

  init(_ values: [NamedValue]) {
    layout = ValueLayout(
      values.map { ValueLayout.Column(name: $0.name, kind: ValueLayout.Kind($0.value)) })
    var words: [UInt64] = []
    words.reserveCapacity(layout.starts[values.count])
    for value in values {
      switch value.value {
      case .number(let number): words.append(number.bitPattern)
      case .integer(let integer): words.append(UInt64(bitPattern: Int64(integer)))
      case .boolean(let flag): words.append(flag ? 1 : 0)
      case .list(let entries): words += entries.map(\.bitPattern)
      case .missing: break
      }
    }
    self.words = words
  }

  /// The same values beside an equal layout.
  func beside(_ layout: ValueLayout) -> PackedValues {
    var values = self
    values.layout = layout
    return values
  }

  /// The value of that name; nil where there is none.
  subscript(name: String) -> ResultValue? { layout.place(of: name).map(value) }

  /// All values with their names.
  var all: [NamedValue] {
    layout.columns.indices.map { NamedValue(layout.columns[$0].name, value($0)) }
  }

  private func value(_ place: Int) -> ResultValue {
    let start = layout.starts[place]
    switch layout.columns[place].kind {
    case .number: return .number(Double(bitPattern: words[start]))
    case .integer: return .integer(Int(Int64(bitPattern: words[start])))
    case .boolean: return .boolean(words[start] == 1)
    case .list(let count):
      return .list(words[start..<start + count].map { Double(bitPattern: $0) })
    case .missing(let reason): return .missing(because: reason)
    }
  }
}
