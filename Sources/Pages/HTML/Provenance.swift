import Notebooks
import Prose
import Reports

/// The foot of a page: how to make it again, and from what it was made.
struct Provenance {
  private let report: Report
  /// What typeset the page, with versions.
  private let libraries: String

  init(_ report: Report, libraries: String) {
    self.report = report
    self.libraries = libraries
  }

  var html: String {
    let reproduction = Reproduction(report)
    var facts = reproduction.facts.map { fact in
      let value = HTMLWriter.escape(fact.value)
      return "<dt>\(HTMLWriter.escape(fact.name))</dt>"
        + "<dd>\(fact.isCode ? "<code>\(value)</code>" : value)</dd>"
    }
    // Another machine's versions make the same page.
    let versions = TypesetMark.text(HTMLWriter.escape(libraries), from: "")
    facts.append("<dt>\(HTMLWriter.escape(report.words.typesetBy))</dt><dd>\(versions)</dd>")
    if report.notebook.frontMatter.images == .remote {
      facts.append(
        "<dt>\(HTMLWriter.escape(report.words.pictures))</dt>"
          + "<dd>\(HTMLWriter.escape(report.words.remotePictures))</dd>")
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
