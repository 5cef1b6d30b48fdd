/// Turns formulas into HTML with MathML beside it, by KaTeX.
///
/// A formula seen before comes from the cache and starts no engine. Threads may share it.
package final class MathTypesetter: Sendable {
  /// Starting another engine takes as long as some formulas do.
  private static let formulasForEngine = 3

  private let scripts: [Script]
  private let pieces: CachedPieces
  private let host: ScriptHost

  package init(library: ScriptLibrary, cache: ScriptCache = .none) {
    let katex = Script("katex", library.script, fingerprint: library.fingerprint)
    scripts = [Prelude.script, katex, KaTeXScript.script]
    pieces = CachedPieces(kind: "formula", makers: scripts, cache: cache)
    host = ScriptHost(cache: cache)
  }

  /// The HTML of each formula, in their order, made by at most `workers` threads.
  package func html(
    for formulas: [Formula], workers: Int = 1
  ) -> [Result<String, TeXError>] {
    let useful = min(workers, formulas.count / Self.formulasForEngine)
    return SharedWork.map(formulas, workers: useful) { formula in
      Result { () throws(TeXError) in try self.html(for: formula) }
    }
  }

  func html(for formula: Formula) throws(TeXError) -> String {
    let request = KaTeXScript.request(for: formula)
    if let piece = pieces.piece(for: request) { return piece }
    try FormulaLimits.check(formula.tex)
    let html = try KaTeXReply(reply(to: request), to: formula.tex).html.get()
    pieces.keep(html, for: request)
    return html
  }

  private func reply(to request: String) throws(TeXError) -> String {
    do {
      return try host.call(KaTeXScript.function, request, needing: scripts)
    } catch {
      throw TeXError(
        error.isLimit ? "formula is too costly" : "KaTeX failed with '\(error.message)'")
    }
  }
}
