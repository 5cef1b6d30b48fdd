/// A value in a file of data.
package enum DataItem: Sendable {
  /// Null, or an empty cell.
  case nothing
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case text(String)
  case object(DataObject)
  case list(DataList)
  case table(CSVTable)
  case row(CSVTable, Int)

  var isNothing: Bool { if case .nothing = self { true } else { false } }

  /// Whether it has entries by name.
  var isObject: Bool {
    switch self {
    case .object, .row: true
    default: false
    }
  }

  /// Whether it has entries by number.
  var isList: Bool {
    switch self {
    case .list, .table: true
    default: false
    }
  }

  /// The entry with a name, of what has some.
  func member(_ name: String) -> DataItem? {
    switch self {
    case .object(let object): object[name]
    case .row(let table, let row): table.cell(name, row)
    default: nil
    }
  }

  /// Whether an entry is this text; nil where that has to be looked at more closely.
  func says(_ text: String, in name: String) -> Bool? {
    guard case .object(let object) = self else { return nil }
    return object.says(text, in: name)
  }

  /// The names of its entries.
  var names: [String] {
    switch self {
    case .object(let object): object.names
    case .row(let table, _), .table(let table): table.names
    default: []
    }
  }

  /// The number that it is, or that its text wholly writes.
  package var number: DataNumber? {
    switch self {
    case .number(let text), .text(let text): DataNumber(text)
    default: nil
    }
  }

  /// The text of a word or a number, as it is written; nil for all else.
  var text: String? {
    switch self {
    case .number(let text), .text(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    default: nil
    }
  }

  /// What messages call it: `text "12 ms"`, `a list of 3 values`.
  var kindName: String {
    switch self {
    case .nothing: "no value"
    case .boolean: "true or false"
    case .number: "a number"
    case .text(let text): "the text \"\(text.prefix(40))\""
    case .object: "an object"
    case .row: "a row"
    case .list(let list): "a list of \(list.count == 1 ? "1 value" : "\(list.count) values")"
    case .table(let table): "\(table.count) rows"
    }
  }
}

/// An object of a text of JSON.
package struct DataObject: Sendable {
  private let tape: DataTape
  private let place: Int

  init(_ tape: DataTape, _ place: Int) {
    self.tape = tape
    self.place = place
  }

  subscript(name: String) -> DataItem? {
    var places = tape.members(of: place)
    while let key = places.next(), let value = places.next() {
      if tape.isString(key, name) { return tape.item(value) }
    }
    return nil
  }

  /// Whether an entry is this text; nil where it is no text at all.
  func says(_ text: String, in name: String) -> Bool? {
    var places = tape.members(of: place)
    while let key = places.next(), let value = places.next() {
      if tape.isString(key, name) {
        return tape.isText(value) ? tape.isString(value, text) : nil
      }
    }
    return false
  }

  /// Names and values, in their order.
  var members: [(name: String, value: DataItem)] {
    var members: [(String, DataItem)] = []
    var places = tape.members(of: place)
    while let key = places.next(), let value = places.next() {
      members.append((tape.string(key), tape.item(value)))
    }
    return members
  }

  var names: [String] {
    var names: [String] = []
    var places = tape.members(of: place)
    while let key = places.next(), places.next() != nil { names.append(tape.string(key)) }
    return names
  }
}

/// A list of a text of JSON, or its lines.
package struct DataList: Sendable {
  private let tape: DataTape
  private let place: Int

  init(_ tape: DataTape, _ place: Int) {
    self.tape = tape
    self.place = place
  }

  var count: Int { tape.members(of: place).reduce(0) { count, _ in count + 1 } }

  var items: [DataItem] { tape.members(of: place).map { tape.item($0) } }
}
