/// One step on the way to a value in a file: `.mean`, `[0]`, `[epoch > 3]`, `/took (\d+)/`.
package struct FileStep: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// An entry of an object, a column of rows, or a statistic.
    case name(String)
    /// An entry of a list, from its end if it is negative.
    case index(Int)
    /// The rows for which it holds.
    case condition(Expression)
    /// `[]`: all rows.
    case rows
    /// `/regex/` over the lines of a text.
    case pattern(String)
  }

  package var kind: Kind
  package var range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  package var isCondition: Bool { if case .condition = kind { true } else { false } }

  var isName: Bool { if case .name = kind { true } else { false } }

  /// The step as an address writes it, with what joins it to the step before.
  func text(isFirst: Bool) -> String {
    switch kind {
    case .name(let name): (isFirst ? "" : ".") + AddressSyntax.written(name, isFirst: false)
    case .index(let index): "[\(index)]"
    // A number in place of a condition must not become the index that it is none of.
    case .condition(let condition):
      Int("\(condition)") == nil ? "[\(condition)]" : "[(\(condition))]"
    case .rows: "[]"
    case .pattern(let pattern): "/\(Self.escaped(pattern))/"
    }
  }

  /// The pattern as a comment may hold it.
  private static func escaped(_ pattern: String) -> String {
    var text = ""
    for scalar in pattern.unicodeScalars {
      if scalar == "/" || scalar == "-" && text.hasSuffix("-") { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
