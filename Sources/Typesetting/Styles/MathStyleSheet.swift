/// The style sheet of a page's formulas: KaTeX's rules and glyphs as far as the page needs them.
///
/// Everything is inside, so that the page makes no request; equal pages get equal bytes.
package struct MathStyleSheet: Sendable {
  private let folder: String
  private let pieces: CachedPieces

  /// The style sheet of an installed KaTeX.
  package init(library: ScriptLibrary, cache: ScriptCache = .none) {
    folder = library.folder
    let katex = Script("katex", library.script, fingerprint: library.fingerprint)
    pieces = CachedPieces(kind: "style", makers: [katex], cache: cache)
  }

  /// The style sheet for formulas that `MathTypesetter` made; empty for none.
  package func css(for html: [String]) -> String {
    if html.isEmpty { return "" }
    let source = Fingerprint(texts: html).hexadecimal
    if let piece = pieces.piece(for: source) { return piece }
    let css = make(for: html)
    pieces.keep(css, for: source)
    return css
  }

  private func make(for html: [String]) -> String {
    guard let file = LocalFile.bytes(at: "\(folder)/katex.min.css") else {
      return ""
    }
    let rules = StyleRule.parse(String(decoding: file, as: UTF8.self))
    let fonts = FormulaFonts(html, cascade: FontCascade(rules))
    let faces = fonts.characters.sorted { $0.key < $1.key }
      .compactMap { face, characters in source(of: face, characters).map(face.rule) }
    let kept = rules.compactMap { rule in
      let selectors = rule.selectors.filter { $0.mayMatch(fonts.names) }.map(\.text)
      return selectors.isEmpty ? nil : "\(selectors.joined(separator: ",")){\(rule.declarations)}"
    }
    return (faces + kept + [Self.additions]).joined(separator: "\n")
  }

  /// The glyphs as an address that holds them; the whole font where it cannot be cut.
  private func source(of face: FontFace, _ characters: Set<Unicode.Scalar>) -> String? {
    let path = "\(folder)/fonts/\(face.fileName)"
    do {
      guard let file = LocalFile.bytes(at: "\(path).ttf") else { throw FontError.damaged }
      guard let subset = try FontSubset(TrueTypeFont(file), for: characters) else { return nil }
      return "url(data:font/ttf;base64,\(Base64.encode(subset.bytes)))"
    } catch {
      guard let whole = LocalFile.bytes(at: "\(path).woff2") else { return nil }
      return "url(data:font/woff2;base64,\(Base64.encode(whole)))"
    }
  }

  /// A wide formula scrolls by itself with its number beside it, never below it, and the hidden
  /// MathML stays where its formula is.
  private static let additions = """
    .katex{position:relative}
    .math,:not(.math)>.katex-display{overflow:auto hidden}
    .katex-display{padding:.25em 0}
    .katex-html:has(>.tag){width:max-content;min-width:100%;padding:0 3em}
    """
}
