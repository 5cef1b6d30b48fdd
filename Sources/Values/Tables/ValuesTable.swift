import Files
import Options

/// Rows of files by their names; rows of one name are repetitions.
package struct ValuesTable: Sendable {
  /// A row with its name and the file that it is from.
  package struct Row: Sendable {
    var name: [String]
    package var row: DataRow
    package var path: String
    /// The repetition that it is; nil where the table is over nothing.
    package var repetition: Int?
  }

  package let definition: ValuesDefinition
  let rows: [Row]
  private let tolerances: [String: Tolerance]

  /// The table of all rows; each name has each repetition once.
  init(_ definition: ValuesDefinition, _ rows: [Row]) throws(ValueError) {
    self.definition = definition
    self.rows = rows
    tolerances = (try? definition.tolerances) ?? [:]
    guard let over = definition.over, !definition.keepsAllRows else { return }
    var known: [[String]: Row] = [:]
    for row in rows {
      let key = row.name + ["\(row.repetition ?? 0)"]
      if let first = known[key] {
        let name = row.name.isEmpty ? "" : " of '\(row.name.joined(separator: "."))'"
        throw ValueError(
          "duplicate-row",
          "\(over) \(row.repetition ?? 0)\(name) twice: in '\(first.path)' and '\(row.path)'",
          at: 0..<0, hint: "choose one row a file with 'where:' or 'take:'")
      }
      known[key] = row
    }
  }

  /// The value at an address whose first name is the table's id.
  package func value(at placed: PlacedAddress) throws(ValueError) -> FileValue {
    let segments = placed.address.segments
    let nameCount = definition.name.count
    var chosen = rows
    for place in 0..<nameCount {
      guard segments.count > place + 1 else { throw unfinished(placed, names(chosen, place)) }
      let kept = chosen.filter { $0.name[place] == segments[place + 1].name }
      guard !kept.isEmpty else {
        let word = segments[place + 1].name
        throw ValueError(
          "missing-row", "no row '\(word)' in '\(Self.text(segments[...place]))'",
          at: placed.segmentRanges[place + 1],
          hint: hint(for: word) ?? NearMiss.hint(for: word, among: names(chosen, place)),
          category: .finding)
      }
      chosen = kept
    }
    try requireNames(placed, nameCount)
    return try value(of: chosen, at: placed, from: nameCount + 1)
  }

  /// Refuses the number of a row: names choose rows, and `over:` tells apart those of one name.
  private func requireNames(_ placed: PlacedAddress, _ count: Int) throws(ValueError) {
    let segments = placed.address.segments
    guard let place = segments.indices.prefix(count + 1).first(where: { segments[$0].index != nil })
    else { return }
    let column = definition.over ?? columnsThatPair.first
    throw ValueError(
      "invalid-address", "'\(Self.text(segments[place...place]))' has the number of a row",
      at: placed.segmentRanges[place],
      hint: column.map { column in
        "rows of one name are told apart by a column: '.\(column)[0]'"
          + (definition.over == nil ? ", with 'over: \(column)' in the table" : "")
      } ?? "rows are chosen by their names")
  }

  /// Where the statistic of all rows is that somebody asks a table for.
  private func hint(for word: String) -> String? {
    guard ColumnStatistic(rawValue: word) != nil else { return nil }
    guard word == "count", !FilePattern.isPattern(definition.file), definition.where == nil,
      let rows = definition.rows
    else { return "a statistic stands behind the name of a row and of a column" }
    let file = FileAddress(path: definition.file, pathRange: 0..<0, steps: [], range: 0..<0)
    return "rows are counted in their file: \(file)\(rows).count"
  }

  /// The value of some rows at the segments of an address from one on.
  func value(
    of rows: [Row], at placed: PlacedAddress, from first: Int
  ) throws(ValueError) -> FileValue {
    let segments = placed.address.segments
    var chosen = rows
    var steps: [FileStep] = []
    for place in segments.indices.dropFirst(first) {
      let (segment, range) = (segments[place], placed.segmentRanges[place])
      if segment.index != nil, definition.over == nil, chosen.count > 1,
        columnsThatPair.contains(segment.name)
      {
        throw ValueError(
          "no-seeds", "no row is chosen by '\(segment.name)': nothing pairs the rows", at: range,
          hint: "give the table 'over: \(segment.name)'")
      }
      if let seed = segment.index, segment.name == definition.over {
        chosen = chosen.filter { $0.repetition == seed }
        guard !chosen.isEmpty else {
          throw ValueError(
            "missing-row", "no row has \(segment.name) \(seed)", at: range, category: .finding)
        }
        continue
      }
      steps.append(FileStep(kind: .name(segment.name), range: range))
      if let index = segment.index { steps.append(FileStep(kind: .index(index), range: range)) }
    }
    let head = first == 0 ? "" : Self.text(segments[..<first])
    guard !steps.isEmpty else { throw unfinished(placed, DataRows(chosen.map(\.row)).names) }
    return try value(of: chosen, steps, head, at: placed.range)
  }

  private func value(
    of chosen: [Row], _ steps: [FileStep], _ head: String, at range: Range<Int>
  ) throws(ValueError) -> FileValue {
    let owner = { (count: Int) in
      steps.prefix(count).enumerated().reduce(head) { text, step in
        text + step.element.text(isFirst: head.isEmpty && step.offset == 0)
      }
    }
    let selection = try DataSelection.rows(DataRows(chosen.map(\.row)))
      .following(steps, owner: owner)
    var found: FileValue
    var paired: [SeedValue]?
    if case .column(let items) = selection { paired = repetitions(chosen, items) }
    if let paired, paired.count > 1 {
      found = FileValue(.seeds(paired))
    } else {
      found = try selection.value(owner: owner(steps.count), at: steps.last?.range ?? range)
    }
    found.over = definition.over
    found.isVolatile = definition.isVolatile
    if definition.over != nil { found.repetitions = paired }
    if case .name(let column) = steps[0].kind { found.tolerance = tolerances[column] }
    return found
  }

  private func repetitions(_ rows: [Row], _ items: [DataItem?]) -> [SeedValue] {
    let values = zip(rows, items).enumerated().map { place, pair in
      SeedValue(seed: pair.0.repetition ?? place, value: Value(pair.1))
    }
    return definition.over == nil ? values : values.sorted { $0.seed < $1.seed }
  }

  /// The names that rows have at a place, in the order of the rows.
  private func names(_ rows: [Row], _ place: Int) -> [String] {
    var seen: Set<String> = []
    return rows.map { $0.name[place] }.filter { seen.insert($0).inserted }
  }

  private func unfinished(_ placed: PlacedAddress, _ names: [String]) -> ValueError {
    let shown = names.prefix(8).map { "'.\(AddressSyntax.written($0, isFirst: false))'" }
    return ValueError(
      "unknown-address", "'\(placed.address)' is not a value", at: placed.range,
      hint: shown.isEmpty
        ? nil : "add one of \(shown.joined(separator: ", "))" + (names.count > 8 ? " …" : ""))
  }

  private static func text(_ segments: ArraySlice<Address.Segment>) -> String {
    Address(Array(segments)).description
  }
}

extension Value {
  /// A value of a file as one of several repetitions.
  fileprivate init(_ item: DataItem?) {
    switch item {
    case .boolean(let flag): self = .boolean(flag)
    case let item?: self = item.number.map { .number($0.double) } ?? .missing
    case nil: self = .missing
    }
  }
}
