import Files
import Options

/// What is said of a step that leads nowhere, with the nearest thing there is.
package enum MissingStep {
  /// Names beyond these are no help to anybody.
  private static let mostNames = 1000

  static func hint(_ name: String, among names: [String]) -> String? {
    // `a-b` is one name; who meant a subtraction has left out the spaces.
    if let dash = name.lastIndex(of: "-"), names.contains(String(name[..<dash])) {
      return "write spaces around '-' to subtract"
    }
    if let dotted = names.first(where: { $0.hasPrefix(name + ".") }) {
      return "write a name that has a point in backticks: `\(dotted)`"
    }
    return NearMiss.hint(for: name, among: Array(names.prefix(mostNames)))
  }

  /// An object has no such entry.
  static func entry(
    _ name: String, of item: DataItem, _ owner: String, at range: Range<Int>
  ) -> ValueError {
    ValueError(
      "unknown-address", "no '\(name)' in '\(owner)'", at: range,
      hint: hint(name, among: item.names))
  }

  /// No row has such a column.
  package static func column(
    _ names: [String], among rows: DataRows, at range: Range<Int>
  ) -> ValueError {
    let known = Array(rows.names.prefix(mostNames))
    if known.count == 1, known[0].contains(";") {
      return ValueError(
        "unknown-column", "no column '\(names[0])'", at: range,
        hint: "the cells are separated by ';', CSV has ','")
    }
    guard names.count > 1, rows.hasColumn([names[0]]) else {
      return ValueError(
        "unknown-column", "no column '\(names[0])'", at: range,
        hint: Int(names[0]).map { "write '[\($0)]' for a row" }
          ?? condition(for: names[0], among: rows) ?? hint(names[0], among: known))
    }
    let inner = DataRows(rows.rows.compactMap { $0[names[0]] }.map { DataRow($0) })
    let missing = names.indices.dropFirst().first { !rows.hasColumn(Array(names[...$0])) } ?? 1
    return ValueError(
      "unknown-column",
      "no '\(names[missing])' in column '\(names[..<missing].joined(separator: "."))'",
      at: range, hint: missing == 1 ? hint(names[1], among: inner.names) : nil)
  }

  /// How to choose the row that a name is the text of: `[model = "adam"]`.
  static func condition(for name: String, among rows: DataRows) -> String? {
    let column = rows.names.prefix(mostNames).first { column in
      rows.rows.prefix(mostNames).contains { $0[column]?.text == name }
    }
    return column.map { column in
      let written = AddressSyntax.written(column, isFirst: true)
      return "rows are chosen by a condition: [\(written) = \(EscapedText.quoted(name))]"
    }
  }

  /// No number is near another one only because their digits are.
  private static func hint(forValue wanted: String, among values: [String]) -> String? {
    guard DataNumber(wanted) != nil else { return NearMiss.hint(for: wanted, among: values) }
    return values.count <= 8 ? "known: " + values.joined(separator: ", ") : nil
  }

  /// The first different ones of some texts.
  private static func different(_ texts: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    var found: [String] = []
    for text in texts where seen.insert(text).inserted {
      found.append(text)
      if found.count == mostNames { break }
    }
    return found
  }

  /// A condition holds for no row.
  static func row(_ rows: DataRows, before step: Range<Int>, _ owner: String) -> ValueError {
    guard let (condition, all) = rows.chosen else {
      return ValueError("missing-row", "no row in '\(owner)'", at: step, category: .finding)
    }
    let parts = condition.conjuncts
    // The first part that no row fulfils by itself is the one that is wrong.
    let culprit = parts.first { part in
      let test = RowCondition(part)
      return !all.contains { ((try? test.holds(for: $0)) ?? true) }
    }
    guard let culprit else {
      return ValueError(
        "missing-row", "no row has \(condition)", at: condition.range, category: .finding)
    }
    guard case .comparison(let left, let links) = culprit.kind, links.count == 1,
      links[0].relation == .equal, case .address(let placed) = left.kind
    else {
      return ValueError(
        "missing-row", "no row has \(culprit)", at: culprit.range,
        hint: culprit.comparesTexts ? "a column stands without quotes" : nil, category: .finding)
    }
    let names = placed.address.segments.map(\.name)
    let values = different(all.lazy.compactMap { $0.value(at: names)?.text })
    var wanted = "\(links[0].right)"
    if case .text(let text) = links[0].right.kind { wanted = text }
    return ValueError(
      "missing-row", "no row has \(placed.address) '\(wanted)'", at: links[0].right.range,
      hint: hint(forValue: wanted, among: values), category: .finding)
  }
}

extension Expression {
  /// The parts that must all hold: `a` and `b` of `a and b`.
  var conjuncts: [Expression] {
    if case .and(let left, let right) = kind { return left.conjuncts + right.conjuncts }
    return [self]
  }
}

extension Expression {
  /// Whether it is a comparison of nothing but texts, which holds for every row or for none.
  fileprivate var comparesTexts: Bool {
    guard case .comparison(let first, let links) = kind else { return false }
    return first.isText && links.allSatisfy(\.right.isText)
  }
}
