import Testing

@testable import Prose

@Suite struct NamedFormulaTests {
  @Test(arguments: [
    ("$$x$$ {#eq-step}", "eq-step"),
    ("$$\nx\n$$ {#eq-step}", "eq-step"),
    ("$$\nx\n$$\n{#eq-step}", "eq-step"),
    ("```math {#eq-step}\nx\n```", "eq-step"),
    ("> $$x$$ {#eq-step}", "eq-step"),
  ]) func aNameBehindAFormulaNamesIt(text: String, id: String) {
    #expect(MarkdownParser.parse(text).namedFormulas.map(\.id) == [id])
  }

  @Test(arguments: ["$$x$$ and words", "$$x$$", "$x$ {#eq-step}", "$$x$$ {eq-step}"])
  func otherFormulasHaveNone(text: String) {
    #expect(MarkdownParser.parse(text).namedFormulas.isEmpty)
  }
}
