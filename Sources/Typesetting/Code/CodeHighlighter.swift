import Synchronization

/// Turns source code into HTML with a `hljs-` class on each coloured part, by highlight.js.
///
/// Code seen before comes from the cache and starts no engine. It can be shared between threads.
package final class CodeHighlighter: Sendable {
  private let library: ScriptLibrary
  private let pieces: CachedPieces
  private let host: ScriptHost
  private let languages = Mutex<HighlightLanguages?>(nil)

  package init(library: ScriptLibrary, cache: ScriptCache = .none) {
    self.library = library
    let whole = Script("highlight", library.script, fingerprint: library.fingerprint)
    pieces = CachedPieces(
      kind: "code", makers: [Prelude.script, whole, HighlightScript.script], cache: cache)
    host = ScriptHost(cache: cache)
  }

  /// The coloured code, or nil where the code should be shown plain, as in an unknown language.
  package func html(_ code: String, language: String) -> String? {
    guard CodeLimits.allow(code) else { return nil }
    let request = "\(language.lowercased())\n\(code)"
    if let piece = pieces.piece(for: request) { return piece }
    guard let html = highlight(code, language) else { return nil }
    pieces.keep(html, for: request)
    return html
  }

  private func highlight(_ code: String, _ language: String) -> String? {
    let known = languages.withLock { languages -> HighlightLanguages in
      let known = languages ?? HighlightLanguages(library: library)
      languages = known
      return known
    }
    guard let name = known.name(of: language) else { return nil }
    let scripts = [Prelude.script] + known.scripts(for: name) + [HighlightScript.script]
    return try? host.call(HighlightScript.function, "\(name)\n\(code)", needing: scripts)
  }
}
