import Optimization
import Reports
import Typesetting

/// What typesets formulas and colors code, shared by all reports of a process.
package struct Typesetters: Sendable {
  package let math: MathTypesetter
  package let code: CodeHighlighter
  package let mathStyle: MathStyleSheet
  /// How the project's pages look.
  package var look = PageLook.standard
  /// What typesetting a page may cost.
  package var budget = Budget.standard
  /// Formulas of a page that are typeset at a time: each takes an engine of some megabytes.
  package let workers: Int
  /// The libraries with their versions, for readers: they say them themselves, deep in their text.
  let versions: String

  /// Finds the libraries on this machine; the cache keeps what they have made.
  package init(cache: ScriptCache, workers: Int = 1) throws(MissingLibrary) {
    self.workers = workers
    let katex = try ScriptLibrary.katex()
    math = MathTypesetter(library: katex, cache: cache)
    let highlight = try ScriptLibrary.highlight()
    code = CodeHighlighter(library: highlight, cache: cache)
    versions = [katex, highlight].map(\.nameWithVersion).joined(separator: ", ")
    mathStyle = MathStyleSheet(library: katex, cache: cache)
  }
}
