import Typesetting

/// What typesets formulas and colors code, shared by all reports of a process.
package struct Typesetters: Sendable {
  package let math: MathTypesetter
  package let code: CodeHighlighter
  package let mathStyle: MathStyleSheet
  /// How the project's pages look.
  package var look = PageLook.standard
  /// Formulas of a page that are typeset at a time: each takes an engine of some megabytes.
  package let workers: Int

  /// Finds the libraries on this machine; the cache keeps what they have made.
  package init(cache: ScriptCache, workers: Int = 1) throws(MissingLibrary) {
    self.workers = workers
    let katex = try ScriptLibrary.katex()
    math = MathTypesetter(library: katex, cache: cache)
    code = CodeHighlighter(library: try ScriptLibrary.highlight(), cache: cache)
    mathStyle = MathStyleSheet(library: katex, cache: cache)
  }
}
