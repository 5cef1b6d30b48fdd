import Testing

@testable import Typesetting

@Suite struct MathTypesetterTests {
  private let typesetter: MathTypesetter

  init() throws {
    typesetter = MathTypesetter(library: try .katex(), cache: MemoryCache.shared.cache)
  }

  @Test(arguments: [
    (
      #"J(\theta)=\frac{1}{2m}\sum_{i=1}^{m}(h_\theta(x^{(i)})-y^{(i)})^2"#,
      "J(θ)=12m∑i=1m(hθ(x(i))−y(i))2"
    ),
    (#"\theta_j := \theta_j - \alpha\frac{\partial J}{\partial\theta_j}"#, "θj:=θj−α∂J∂θj"),
    (
      #"\begin{aligned} v &:= \gamma v + (1-\gamma)\nabla J\\ \theta &:= \theta-\alpha v\end{aligned}"#,
      "v:=γv+(1−γ)∇Jθ:=θ−αv"
    ),
    (#"\kappa = \lambda_{\max}/\lambda_{\min} \tag{3}"#, "κ=λmax⁡/λmin⁡(3)"),
    (#"|x| = \begin{cases} x & \text{if } x\ge 0\\ -x & \text{否则}\end{cases}"#, "∣x∣={xif x≥0−x否则"),
    (#"\text{学习率}\ \alpha，\text{𝐀}"#, "学习率 α，𝐀"),
  ])
  func readsAloudWhatItShows(tex: String, words: String) throws {
    let html = try typesetter.html(tex, display: true)
    #expect(html.hasPrefix(#"<span class="katex-display"><span class="katex">"#))
    #expect(mathML(html) == words)
  }

  @Test func knowsTheAuthorsCommands() throws {
    let formula = Formula(#"\loss + \norm{x}"#, macros: ##"{"\\loss": "J", "\\norm": "|#1|"}"##)
    let html = try typesetter.html(for: [formula])[0].get()
    #expect(mathML(html) == "J+∣x∣")
  }

  @Test func keepsAFormulaInTheLine() throws {
    #expect(try typesetter.html("x", display: false).hasPrefix(#"<span class="katex"><span"#))
  }

  @Test(arguments: [
    (#"\alpha + \foo"#, "unknown command '\\foo'", 9),
    (#"学习率 \foo"#, "unknown command '\\foo'", 10),
    (#"𝛼 \foo"#, "unknown command '\\foo'", 5),
    (#"\frac{1}{2"#, "unexpected end of input in a macro argument, expected '}'", 10),
    (#"x^2^3"#, "double superscript", 3),
    (#"\left( x"#, "expected '\\right', got the end", 8),
    (#"\begin{matrices}x\end{matrices}"#, "unknown environment 'matrices'", 6),
    (#"a } b"#, "expected 'EOF', got '}'", 2),
    (#"x \href{https://example.org}{y}"#, "forbidden command '\\href'", 2),
    (#"\includegraphics{a.png}"#, "forbidden command '\\includegraphics'", 0),
    (#"\htmlClass{a}{b}"#, "forbidden command '\\htmlClass'", 0),
  ])
  func saysWhatIsWrongAndWhere(tex: String, message: String, offset: Int) {
    #expect(throws: TeXError(message, at: offset)) {
      try typesetter.html(tex, display: true)
    }
  }

  @Test(arguments: [
    (#"x \tag{1} \tag{2}"#, "multiple \\tag"),
    (#"\def\a{\a\a}\a"#, "too many macro expansions"),
  ])
  func pointsAtNothingWhereTheWholeIsWrong(tex: String, message: String) {
    #expect(throws: TeXError(message)) { try typesetter.html(tex, display: true) }
  }

  @Test func givesEachFormulaOfABatchItsOwnResult() {
    let results = typesetter.html(for: [
      Formula("x"), Formula(#"\foo"#), Formula("y", display: true),
    ])
    #expect(results.map { (try? $0.get()).map(mathML) } == ["x", nil, "y"])
  }

  @Test func givesEqualBytesOnAnyNumberOfThreads() throws {
    let formulas = (0..<12).map { Formula("x_{\($0)} = " + ($0 == 7 ? "\\foo" : "y")) }
    let library = try ScriptLibrary.katex()
    let results = [1, 2, 4].map { workers in
      // Bytecode from the shared cache, formulas from none.
      let cache = ScriptCache(
        load: { $0.hasPrefix("formula") ? nil : MemoryCache.shared.bytes($0) }, store: { _, _ in })
      return MathTypesetter(library: library, cache: cache).html(for: formulas, workers: workers)
    }
    #expect(results[0].map { (try? $0.get()) != nil }.filter { !$0 }.count == 1)
    #expect(results[1] == results[0])
    #expect(results[2] == results[0])
  }

  @Test func givesEqualBytesEachTime() throws {
    let again = MathTypesetter(library: try .katex(), cache: .none)
    let tex = #"\sqrt{\frac{\kappa-1}{\kappa+1}}"#
    #expect(try typesetter.html(tex, display: true) == again.html(tex, display: true))
  }

  @Test func leavesNoDefinitionForTheNextFormula() throws {
    _ = try typesetter.html(#"\gdef\mine{x} \mine"#, display: false)
    #expect(throws: TeXError("unknown command '\\mine'", at: 0)) {
      try typesetter.html(#"\mine"#, display: false)
    }
  }

  @Test(arguments: [
    String(repeating: #"\displaystyle "#, count: 350) + "x",
    String(repeating: #"\begin{matrix}"#, count: 120),
    String(repeating: "x\u{301}\u{301}\u{301}\u{301}", count: 500),
    "x" + String(repeating: "'", count: 1500),
  ])
  func survivesAHostileFormula(tex: String) throws {
    _ = try? typesetter.html(tex, display: true)
    #expect(mathML(try typesetter.html("z", display: false)) == "z")
  }

  @Test(arguments: [
    (String(repeating: "x", count: 5001), "formula of 5001 bytes, but 5000 is the limit", 5000),
    (String(repeating: "{", count: 101), "more than 100 nested groups", 100),
  ])
  func refusesWhatNoPersonWrites(tex: String, message: String, offset: Int) {
    #expect(throws: TeXError(message, at: offset)) { try typesetter.html(tex, display: true) }
  }

  @Test func isSharedByThreads() async throws {
    let results = await withTaskGroup(of: String?.self) { group in
      for index in 0..<20 {
        group.addTask { try? typesetter.html("x_{\(index)}", display: false) }
      }
      return await group.reduce(into: 0) { $0 += $1 == nil ? 0 : 1 }
    }
    #expect(results == 20)
  }

  /// The text of the MathML part, without the TeX that it carries along.
  private func mathML(_ html: String) -> String {
    guard let start = html.firstRange(of: "<semantics>")?.upperBound,
      let end = html.firstRange(of: "<annotation")?.lowerBound
    else { return "" }
    return String(html[start..<end].replacing(/<[^>]*>/, with: "").replacing("\u{A0}", with: " "))
  }
}
