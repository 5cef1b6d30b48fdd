/// Whether a condition such as `a = "text" and n > 5` holds for a row.
package struct RowCondition: Sendable {
  /// What a part of a condition is worth for one row.
  private enum Worth {
    /// A column that the row has no value in.
    case missing
    case number(Double)
    case text(String)
    case boolean(Bool)
    /// An object or a list.
    case present
  }

  private let condition: Expression
  /// The names of each column, by the place where the condition writes them.
  private let columns: [Int: [String]]
  /// `command = "tangent"`, by far the most common one, for which no text has to be copied.
  private let simple: (column: String, text: String)?

  package init(_ condition: Expression) {
    self.condition = condition
    columns = Dictionary(
      condition.addresses.map { ($0.range.lowerBound, $0.address.segments.map(\.name)) },
      uniquingKeysWith: { first, _ in first })
    simple = condition.comparedText
  }

  func holds(for row: DataRow) throws(ValueError) -> Bool {
    if let simple, row.fields.isEmpty, let verdict = row.item.says(simple.text, in: simple.column) {
      return verdict
    }
    return try holds(condition, row)
  }

  /// What the expression is worth as a number; nil where the row has no value.
  package func number(for row: DataRow) throws(ValueError) -> Double? { try number(condition, row) }

  /// A bare name means that the row has a value there.
  private func holds(_ part: Expression, _ row: DataRow) throws(ValueError) -> Bool {
    switch part.kind {
    case .address(let placed): return value(placed, row) != nil
    case .and(let left, let right):
      guard try holds(left, row) else { return false }
      return try holds(right, row)
    case .or(let left, let right):
      guard try !holds(left, row) else { return true }
      return try holds(right, row)
    case .not(let inner): return try !holds(inner, row)
    case .boolean(let flag): return flag
    case .comparison(let first, let links):
      var left = first
      for link in links {
        guard try relates(left, link, row) else { return false }
        left = link.right
      }
      return true
    default:
      throw ValueError(
        "type-mismatch", "'\(part)' is no condition", at: part.range,
        hint: "compare it: [epoch > 3], [name = \"adam\"]")
    }
  }

  private func value(_ placed: PlacedAddress, _ row: DataRow) -> DataItem? {
    row.value(at: columns[placed.range.lowerBound] ?? placed.address.segments.map(\.name))
  }

  private func relates(
    _ left: Expression, _ link: Expression.Link, _ row: DataRow
  ) throws(ValueError) -> Bool {
    let relation = link.relation
    switch (try worth(left, row), try worth(link.right, row)) {
    case (.missing, _), (_, .missing): return false
    case (.boolean(let a), .boolean(let b)): return (a == b) == (relation == .equal)
    case (.boolean(let flag), .text(let text)), (.text(let text), .boolean(let flag)):
      return (text.lowercased() == (flag ? "true" : "false")) == (relation == .equal)
    case (.number(let a), .number(let b)): return relation.holds(a, b)
    case (.text(let a), .text(let b)):
      // Text that is written in quotes is compared as it is written, all other as numbers if it can.
      guard !left.isText, !link.right.isText, let a = DataNumber(a), let b = DataNumber(b) else {
        return relation.holds(a, b)
      }
      return relation.holds(a.double, b.double)
    case (.text(let text), .number(let number)):
      return try holds(relation, DataNumber(text)?.double, number, text, left)
    case (.number(let number), .text(let text)):
      return try holds(relation, number, DataNumber(text)?.double, text, link.right)
    default: return relation == .notEqual
    }
  }

  /// A comparison of numbers one of which is written as text that may be none.
  private func holds(
    _ relation: Relation, _ left: Double?, _ right: Double?, _ text: String, _ part: Expression
  ) throws(ValueError) -> Bool {
    if let left, let right { return relation.holds(left, right) }
    if relation.isEquality { return relation == .notEqual }
    throw ValueError(
      "type-mismatch", "'\(part)' has the text \"\(text.prefix(40))\", not a number",
      at: part.range, hint: "leave such rows out before: \(part) != \"\(text.prefix(40))\" and …")
  }

  private func worth(_ part: Expression, _ row: DataRow) throws(ValueError) -> Worth {
    switch part.kind {
    case .number(let number, _): return .number(number)
    case .text(let text): return .text(text)
    case .boolean(let flag): return .boolean(flag)
    case .address(let placed):
      switch value(placed, row) {
      case nil, .nothing: return .missing
      case .boolean(let flag): return .boolean(flag)
      case .number(let text), .text(let text): return .text(text)
      default: return .present
      }
    case .negative(let inner): return try number(inner, row).map { .number(-$0) } ?? .missing
    case .arithmetic(let operation, let left, let right):
      guard let a = try number(left, row), let b = try number(right, row) else { return .missing }
      return .number(operation.apply(a, b))
    default:
      throw ValueError(
        "invalid-expression", "'\(part)' inside a condition", at: part.range,
        hint: "conditions are on columns, numbers and text")
    }
  }

  private func number(_ part: Expression, _ row: DataRow) throws(ValueError) -> Double? {
    switch try worth(part, row) {
    case .number(let number): return number
    case .text(let text):
      if let number = DataNumber(text) { return number.double }
      throw ValueError(
        "type-mismatch", "'\(part)' has the text \"\(text.prefix(40))\", not a number",
        at: part.range)
    default: return nil
    }
  }
}

extension Relation {
  /// Whether it holds between two texts, in the order of their bytes.
  fileprivate func holds(_ left: String, _ right: String) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual: left != right
    }
  }
}

extension Expression {
  /// The column and the text of `column = "text"`; nil for all else.
  fileprivate var comparedText: (column: String, text: String)? {
    guard case .comparison(let left, let links) = kind, links.count == 1,
      links[0].relation == .equal, case .text(let text) = links[0].right.kind,
      case .address(let placed) = left.kind, placed.address.segments.count == 1
    else { return nil }
    return (placed.address.segments[0].name, text)
  }

  /// A text or a number that a column is compared with.
  enum ComparedWorth {
    case text(String), number(Double)
  }

  /// The column and what it is to equal, of `column = "text"` and `column = 5`; nil for all else.
  var comparedWorth: (column: String, worth: ComparedWorth)? {
    guard case .comparison(let left, let links) = kind, links.count == 1,
      links[0].relation == .equal, case .address(let placed) = left.kind,
      placed.address.segments.count == 1, placed.address.segments[0].index == nil
    else { return nil }
    let column = placed.address.segments[0].name
    switch links[0].right.kind {
    case .text(let text): return (column, .text(text))
    case .number(let number, _): return (column, .number(number))
    default: return nil
    }
  }

  /// The names to the right of its comparisons, where text without quotes is taken for a column.
  var comparedNames: [PlacedAddress] {
    guard case .comparison(_, let links) = kind else { return parts.flatMap(\.comparedNames) }
    return links.compactMap { link in
      if case .address(let placed) = link.right.kind { placed } else { nil }
    }
  }

  /// Whether it is text between quotes.
  var isText: Bool { if case .text = kind { true } else { false } }
}
