import Charting
import Values

extension ResultsDiff {
  /// What a text quotes from files and is another on the other side.
  package struct Text: Sendable {
    /// The path from the project's folder.
    package var path: String
    package var causes: [String]
    package var changes: [QuotedChange]
  }

  /// What two results files keep of what their notebooks quote from files.
  static func texts(from old: ResultsFile?, to new: ResultsFile?) -> [Text] {
    func values(_ record: ResultsFile?) -> [String: FileValue] {
      Dictionary(
        (record?.quoted ?? []).map { ($0.address, FileValue($0.value)) },
        uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (values(old), values(new))
    let changes = Set(before.keys).union(after.keys).sorted().compactMap { address in
      QuotedChange(
        lines: [], expression: address, from: before[address], to: after[address])
    }
    guard !changes.isEmpty else { return [] }
    let path = new?.summary?.source ?? old?.summary?.source ?? ""
    return [Text(path: path, causes: [], changes: changes)]
  }
}

/// A quoted value that is another on the other side.
package struct QuotedChange: Sendable, ValueStep {
  /// Where the text quotes it.
  package var lines: [Int]
  package var expression: String
  /// Nil where there is none.
  package let old: Value?
  package let new: Value?
  /// The values in words, with every digit.
  package let oldText: String?
  package let newText: String?

  /// Nil where both sides have the same.
  init?(lines: [Int], expression: String, from old: FileValue?, to new: FileValue?) {
    if let old, let new, old.isSame(as: new) { return nil }
    if old == nil, new == nil { return nil }
    self.lines = lines
    self.expression = expression
    (self.old, oldText) = (old?.value, old?.text)
    (self.new, newText) = (new?.value, new?.text)
  }

  /// `line 12: bench/a.json#mean`.
  var title: String {
    guard let first = lines.first else { return expression }
    guard lines.count > 1 else { return "line \(first): \(expression)" }
    return "lines \(lines.map { "\($0)" }.joined(separator: ", ")): \(expression)"
  }
}

/// A value on both sides of a difference.
package protocol ValueStep {
  var old: Value? { get }
  var new: Value? { get }
}

extension ValueStep {
  /// New less old, of numbers or of means over seeds.
  var difference: Double? {
    guard let old = old?.mean, let new = new?.mean else { return nil }
    return new - old
  }

  /// The difference as a share of the old number: `+4.9 %`.
  var shareText: String {
    guard let difference, let old = old?.mean, old != 0, difference.isFinite else { return "" }
    let percent = 100 * difference / abs(old)
    guard percent.isFinite else { return "" }
    return (percent < 0 ? "" : "+") + NumberText.value(percent) + " %"
  }
}
