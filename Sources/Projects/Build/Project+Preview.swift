import Files
import Pages

/// What a notebook looks like while it is written: its page, and what is wrong with it.
package struct NotebookPreview: Sendable {
  /// The page, stale numbers in it marked; nil where the notebook can't be understood or run.
  package var page: Page?
  package var diagnostics: Diagnostics

  /// A report as a browser shows it.
  package struct Page: Sendable {
    package var title: String
    package var html: String
  }
}

extension Project {
  /// Makes the page of a notebook as `render --keep-going` would; nothing is written.
  package func preview(_ path: String) -> NotebookPreview {
    forgetResults()
    var preview = NotebookPreview(diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let result = try build(file(at: path))
      preview.diagnostics = result.findings
      for artifact in result.artifacts {
        guard case .page(let page) = artifact.content else { continue }
        preview.page = NotebookPreview.Page(title: result.report.title, html: page.text)
      }
    } catch {
      preview.diagnostics = error
    }
    return preview
  }
}
