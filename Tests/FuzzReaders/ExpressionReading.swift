@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// An expression is printed in a form that is read as the same expression.
enum ExpressionReading {
  static func read(_ bytes: [UInt8]) {
    guard let expression = try? Expression(parsing: bytes[...]) else { return }
    requireInside(expression.range, bytes, of: "expressions")
    _ = try? Evaluator(ValueTable()).evaluate(expression)
    let printed = expression.description
    // An address of another notebook is printed without its place.
    guard expression.addresses.isEmpty else { return }
    do throws(ValueError) {
      let again = try Expression(parsing: Array(printed.utf8)[...])
      require(again.description == printed, "expressions: '\(printed)' became '\(again)'")
    } catch {
      // With its parentheses written out it may be longer than expressions are.
      require(
        error.message == "expression is too long", "expressions: '\(printed)' is not read again")
    }
  }
}
