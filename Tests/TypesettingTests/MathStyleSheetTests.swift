import Testing

@testable import Typesetting

@Suite struct MathStyleSheetTests {
  private let typesetter: MathTypesetter
  private let sheet: MathStyleSheet

  init() throws {
    typesetter = MathTypesetter(library: try .katex(), cache: MemoryCache.shared.cache)
    sheet = MathStyleSheet(library: try .katex())
  }

  private func css(_ formulas: String...) throws -> String {
    sheet.css(for: try formulas.map { try typesetter.html($0, display: true) })
  }

  @Test(arguments: [
    ("x", ["Math 400 italic"]),
    ("1+1", ["Main 400 normal"]),
    (#"\mathbf{X}"#, ["Main 700 normal"]),
    (#"\mathit{loss}"#, ["Main 400 italic"]),
    (#"\boldsymbol{\theta}"#, ["Math 700 italic"]),
    (#"\textbf{\textit{a}}"#, ["Main 700 italic"]),
    (#"\mathbb{R}"#, ["AMS 400 normal"]),
    (#"\mathcal{L}"#, ["Caligraphic 400 normal"]),
    (#"\mathfrak{g}"#, ["Fraktur 400 normal"]),
    (#"\mathsf{T}"#, ["SansSerif 400 normal"]),
    (#"\texttt{y}"#, ["Typewriter 400 normal"]),
    (#"\sum"#, ["Size2 400 normal"]),
    (#"\textstyle\sum"#, ["Size1 400 normal"]),
    (#"\Bigg("#, ["Size4 400 normal"]),
    (#"\text{学习率}"#, []),
    (#"\frac{x}{2}"#, ["Main 400 normal", "Math 400 italic"]),
  ])
  func embedsOnlyTheFacesInUse(tex: String, faces: [String]) throws {
    #expect(try fontFaces(css(tex)) == faces)
  }

  @Test func weighsLittle() throws {
    let page = try css(
      #"J(\theta)=\frac{1}{2m}\sum_{i=1}^{m}\left(h_\theta(x^{(i)})-y^{(i)}\right)^2"#,
      #"\theta_j := \theta_j - \alpha\frac{\partial J}{\partial\theta_j}"#,
      #"\begin{cases}\sqrt\beta & \text{if } \beta\ge(1-\sqrt{\alpha\lambda})^2\\ 0\end{cases}"#,
      #"H=\begin{pmatrix}1&0\\0&\kappa\end{pmatrix},\ \mathbf{X}\in\mathbb{R}^{m\times n}"#)
    #expect(page.utf8.count < 30_000)
  }

  @Test func asksForNothingFromTheNetwork() throws {
    let page = try css(#"\sqrt{x} + \mathcal{L}"#)
    #expect(!page.contains("http"))
    #expect(page.ranges(of: "url(").count == page.ranges(of: "url(data:font/ttf;base64,").count)
  }

  @Test func keepsTheRulesOfWhatIsUsed() throws {
    #expect(try css(#"\frac12"#).contains(".katex .mfrac .frac-line{"))
    #expect(try !css("x").contains("frac-line"))
  }

  @Test func keepsANumberBesideItsFormula() throws {
    #expect(try css(#"x \tag{1}"#).contains(".katex-html:has(>.tag){width:max-content"))
  }

  @Test func givesEqualBytesEachTime() throws {
    #expect(try css("x+y", #"\hat\theta"#) == css("x+y", #"\hat\theta"#))
  }

  @Test func isEmptyWithoutFormulas() {
    #expect(sheet.css(for: []) == "")
  }

  @Test func isFoundAgain() throws {
    let memory = MemoryCache()
    let html = [try typesetter.html("x+1", display: false)]
    let first = try MathStyleSheet(library: .katex(), cache: memory.cache).css(for: html)
    #expect(memory.keys.count == 1)
    #expect(try MathStyleSheet(library: .katex(), cache: memory.cache).css(for: html) == first)
  }

  /// The faces that a style sheet embeds, such as `Main 700 normal`.
  private func fontFaces(_ css: String) -> [String] {
    css.matches(of: /font-family:KaTeX_(\w+);font-weight:(\d+);font-style:(\w+);src/).map {
      "\($0.1) \($0.2) \($0.3)"
    }
  }
}
