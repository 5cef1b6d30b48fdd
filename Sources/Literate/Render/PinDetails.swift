import Prose

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

  var html: String {
    let mark = holds ? "✓ " : "✗ "
    return """
      \(mark)<code>\(HTMLWriter.escape(source))</code><br>\(HTMLWriter.escape(words.exactValue)): \
      \(exact)<br>\(HTMLWriter.escape(words.tolerance)): \(HTMLWriter.escape(tolerance))
      """
  }
}
