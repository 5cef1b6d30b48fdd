import Notebooks
import Prose
import Reports
import Values

/// What a pinned number rests on, in the words of the report.
struct PinDetails {
  let holds: Bool
  let source: String
  let exact: String
  let tolerance: String
  private let words: any ReportWords

  init(_ check: Checks.PinCheck, words: any ReportWords) {
    holds = if case .holds = check.outcome { true } else { false }
    source = check.number.pin.expression.description
    exact =
      check.outcome.value.map { value in
        JSON.text(of: value).map { $0 == "." ? words.decimalMark.text : String($0) }.joined()
      } ?? "—"
    tolerance = check.number.pin.tolerance?.value.text ?? words.ownDigits
    self.words = words
  }

  /// What it rests on, the value first by its name in words, where it has one.
  func html(named name: String?) -> String {
    let mark = holds ? "✓ " : "✗ "
    let code = "<code>\(HTMLWriter.escape(source))</code>"
    return """
      \(mark)\(name.map { "<b>\(HTMLWriter.escape($0))</b><br>\(code)" } ?? code)<br>\
      \(HTMLWriter.escape(words.exactValue))\(words.colon)\
      \(exact)<br>\(HTMLWriter.escape(words.tolerance))\(words.colon)\(HTMLWriter.escape(tolerance))
      """
  }
}
