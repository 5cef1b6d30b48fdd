import Prose

/// The foot of a page: how to make it again, and from what it was made.
struct Provenance {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var html: String {
    let reproduction = Reproduction(report)
    let facts = reproduction.facts.map { fact in
      let value = HTMLWriter.escape(fact.value)
      return "<dt>\(HTMLWriter.escape(fact.name))</dt>"
        + "<dd>\(fact.isCode ? "<code>\(value)</code>" : value)</dd>"
    }
    return """
      <footer>
      <details><summary>\(HTMLWriter.escape(report.words.reproduce))</summary>
      <pre><code>\(HTMLWriter.escape(reproduction.command))</code></pre>
      <dl>
      \(facts.joined(separator: "\n"))
      </dl>
      </details>
      </footer>

      """
  }
}
