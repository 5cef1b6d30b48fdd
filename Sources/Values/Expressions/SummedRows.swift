/// A statistic over the rows of a file, taken apart: how many there are, and the value of each.
package struct SummedRows: Sendable {
  private let file: FileAddress
  /// The steps to the rows, and from a row to its value.
  private let rows: ArraySlice<FileStep>
  private let column: ArraySlice<FileStep>

  /// Nil where an address has no statistic over rows at its end.
  package init?(_ file: FileAddress) {
    guard let last = file.steps.last, case .name(let name) = last.kind,
      ColumnStatistic(rawValue: name) != nil
    else { return nil }
    let steps = file.steps.dropLast()
    let start = steps.lastIndex { !$0.isName }.map { $0 + 1 } ?? 0
    // A count of rows has no column.
    guard start < steps.endIndex, start == 0 || steps[start - 1].isRows else { return nil }
    self.file = file
    rows = steps[..<start]
    column = steps[start...]
  }

  /// How many rows there are.
  package var count: Expression { expression(rows + [step(.name("count"))]) }

  /// The value of one row.
  package func row(_ place: Int) -> Expression {
    // `results[3]` for `results[][3]`.
    let all = rows.last.map { $0.kind == .rows } == true ? rows.dropLast() : rows
    return expression(all + [step(.index(place))] + column)
  }

  private func step(_ kind: FileStep.Kind) -> FileStep {
    FileStep(kind: kind, range: file.range)
  }

  private func expression(_ steps: ArraySlice<FileStep>) -> Expression {
    var address = file
    address.steps = Array(steps)
    return Expression(.file(address), at: file.range)
  }
}

extension FileStep {
  /// Whether it leads to rows.
  fileprivate var isRows: Bool { kind == .rows || isCondition }
}

extension PlacedAddress {
  /// The address without the statistic at its end: all repetitions.
  package var ofRepetitions: PlacedAddress? {
    guard let last = address.segments.last, last.index == nil, address.segments.count > 1,
      ColumnStatistic(rawValue: last.name) != nil
    else { return nil }
    var all = self
    all.address = address.parent
    all.segmentRanges.removeLast()
    return all
  }
}
