/// Both sides of a comparison as they were found: `41 < 187`.
package struct ComparedSides: Sendable, Equatable {
  package var left: Expression
  package var leftValue: Double
  package var relation: Relation
  package var right: Expression
  package var rightValue: Double
  /// Where a repeated claim was compared.
  var occasion = Occasion()

  package var holds: Bool { relation.holds(leftValue, rightValue) }

  /// How far the sides are apart; nil where only equality was asked for.
  package var margin: Double? {
    relation.isEquality ? nil : abs(leftValue - rightValue)
  }

  /// The margin as a share of the greater side.
  var relativeMargin: Double? {
    guard let margin else { return nil }
    guard margin.isFinite else { return .infinity }
    let size = max(abs(leftValue), abs(rightValue))
    return size == 0 ? 0 : margin / size
  }

  /// Whether the margin is less than the precision with which the sides are printed.
  package var isThin: Bool {
    guard let margin, margin.isFinite else { return false }
    let unit = max(Self.printedUnit(left, leftValue), Self.printedUnit(right, rightValue))
    return margin < unit * (1 - Tolerance.slack)
  }

  /// The sides with as many digits as it takes to tell them apart: `0.12304 < 0.12298`.
  package var text: String {
    for digits in 3...17 {
      let format = NumberFormat.standard(significantDigits: digits)
      let (a, b) = (format.text(leftValue), format.text(rightValue))
      if a != b || leftValue == rightValue || digits == 17 {
        return "\(a) \(relation.rawValue) \(b)"
      }
    }
    return ""
  }

  /// What it holds by: `by 146`, `by 0.000060 (seed 7)`.
  func marginText(_ words: ClaimWords) -> String {
    guard let margin else { return text }
    return placed(words.margin(NumberFormat.standard.text(margin)), words)
  }

  /// A text with the seed for which it was compared, where it was for one.
  func placed(_ text: String, _ words: ClaimWords) -> String {
    occasion.text(words).map { words.placed(text, $0) } ?? text
  }

  // A number that the author wrote is exact, and so is a whole number: it is printed in full.
  private static func printedUnit(_ side: Expression, _ value: Double) -> Double {
    if side.isConstant || value == value.rounded() { return 0 }
    return NumberFormat.standard.notation(for: value).unit(at: value)
  }
}
