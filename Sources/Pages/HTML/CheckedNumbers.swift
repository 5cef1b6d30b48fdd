import Files
import Notebooks
import Prose
import Reports
import Values

/// The closing table of a page: every checked number and claim, with what it rests on.
struct CheckedNumbers {
  private let report: Report
  private let words: any ReportWords

  init(_ report: Report) {
    self.report = report
    words = report.words
  }

  var html: String {
    let pins = report.checks.pins
    let claims = report.checks.claims
    guard !pins.isEmpty || !claims.isEmpty else { return "" }
    let summary = words.checkedSummary(numbers: pins.count, claims: claims.count)
    return """
      <section class="checks" aria-labelledby="checked-numbers">
      <h2 id="checked-numbers">\(HTMLWriter.escape(words.checkedNumbers))</h2>
      <details><summary>\(HTMLWriter.escape(summary))</summary>
      \(pins.isEmpty ? "" : numbers(pins))\(claims.isEmpty ? "" : self.claims(claims))</details>
      </section>

      """
  }

  private func numbers(_ pins: [Checks.PinCheck]) -> String {
    let rows = pins.map { check in
      let details = PinDetails(check, words: words)
      let text = report.notebook.file.slice(check.number.token.range)
      return row(
        [text, details.exact], code: details.source, [details.tolerance, details.holds ? "✓" : "✗"])
    }
    return table(
      [words.text, words.exactValue], [words.source, words.tolerance, words.checked], rows)
  }

  private func claims(_ claims: [Checks.ClaimCheck]) -> String {
    let rows = claims.map { check in
      row(
        [], code: check.claim.expression.description,
        [check.outcome.text(words.claimWords), check.holds ? "✓" : "✗"])
    }
    return table([], [words.claim, words.margin, words.checked], rows)
  }

  private func row(_ before: [String], code: String, _ after: [String]) -> String {
    let cells =
      before.map { "<td class=\"r\">\(HTMLWriter.escape($0))</td>" }
      + ["<td><code>\(HTMLWriter.escape(code))</code></td>"]
      + after.map { "<td>\(HTMLWriter.escape($0))</td>" }
    return "<tr>\(cells.joined())</tr>"
  }

  /// A table whose first columns are numbers.
  private func table(_ numbers: [String], _ others: [String], _ rows: [String]) -> String {
    let heads =
      numbers.map { "<th scope=\"col\" class=\"r\">\(HTMLWriter.escape($0))</th>" }
      + others.map { "<th scope=\"col\">\(HTMLWriter.escape($0))</th>" }
    let name = HTMLWriter.escape((numbers + others)[0])
    return """
      <div class="scroll" role="group" aria-label="\(name)" tabindex="0">
      <table>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>

      """
  }
}
