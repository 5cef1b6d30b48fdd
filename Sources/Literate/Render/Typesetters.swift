import Typesetting

/// What typesets formulas and colors code, shared by all reports of a process.
package struct Typesetters: Sendable {
  package let math: MathTypesetter
  package let code: CodeHighlighter
  package let mathStyle: MathStyleSheet
  /// How the project's pages look.
  package var look = PageLook.standard

  /// Finds the libraries on this machine; the cache keeps what they have made.
  package init(cache: ScriptCache) throws(MissingLibrary) {
    let katex = try ScriptLibrary.katex()
    math = MathTypesetter(library: katex, cache: cache)
    code = CodeHighlighter(library: try ScriptLibrary.highlight(), cache: cache)
    mathStyle = MathStyleSheet(library: katex, cache: cache)
  }
}
