import Files
import Projects
import Values

/// A notebook's report as a preview has it now.
package struct LiveReport: Sendable, Equatable {
  /// How things stand with the notebook.
  package enum Health: String, Sendable {
    /// Not made yet.
    case waiting
    case good
    /// The page is there, with numbers or claims in it that are not true.
    case stale
    /// The notebook can't be understood or run: the page is the last one that was.
    case faulty
    /// The notebook is gone: the page is the last one that was.
    case missing
  }

  /// The notebook, as messages show it.
  let path: String
  /// The report's folder below the output folder.
  let name: String
  var title: String
  var health = Health.waiting
  /// The last page that could be made.
  package var html: String?
  /// Counts the pages.
  var version = 0
  /// What is wrong, as a terminal shows it.
  var problems = ""

  init(path: String, name: String) {
    self.path = path
    self.name = name
    title = name
  }

  /// Takes over what became of the notebook; a page that is the same stays the same version.
  mutating func update(_ preview: NotebookPreview) {
    if let page = preview.page {
      if page.html != html { version += 1 }
      html = page.html
      title = page.title
    }
    problems = preview.diagnostics.isEmpty ? "" : DiagnosticPrinter().text(of: preview.diagnostics)
    health = preview.page == nil ? .faulty : preview.diagnostics.hasErrors ? .stale : .good
  }

  /// Notes that the notebook is gone.
  mutating func lose() {
    health = .missing
    problems = ""
  }

  /// What a page in the browser has to know.
  var json: JSON {
    .object([
      .init("path", .string(path)), .init("name", .string(name)), .init("title", .string(title)),
      .init("health", .string(health.rawValue)), .init("version", .number(Double(version))),
      .init("problems", .string(problems)),
    ])
  }
}
