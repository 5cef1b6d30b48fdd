import Testing

@testable import Files
@testable import Notebooks
@testable import Values

/// Commands of a notebook's own.
@Suite struct TeXMacrosTests {
  private func matter(_ macros: String) throws -> FrontMatter {
    try FrontMatter(of: SourceFile(path: "a.md", text: "---\nmacros: \(macros)\n---\n"))
  }

  @Test(arguments: ["{loss: 'J(\\theta)'}", "{'\\loss': 'J(\\theta)'}"])
  func aFormulaThatUsesOneHasThemAll(macros: String) throws {
    let macros = try matter(macros).macros
    #expect(macros.formula("\\loss", display: true).macros == "{\"\\\\loss\": \"J(\\\\theta)\"}")
    #expect(macros.formula("x", display: true).macros == "")
  }

  @Test(arguments: ["{a1: x}", "[a]", "{a: {b: c}}", "{'': x}"])
  func whatIsNoMacroIsRefused(macros: String) {
    #expect(throws: Diagnostics.self) { try matter(macros) }
  }
}
