import Testing

@testable import Prose

@Suite("A dollar sign is mathematics or money")
struct MathSyntaxTests {
  private func match(_ text: String) -> MathSyntax.Match {
    let bytes = Array(text.utf8) + [0]
    return MathSyntax.match(at: 0) { bytes[$0] }
  }

  @Test(arguments: [
    ("$x$", 3), ("$x$.", 3), ("$a\\$b$", 6), ("$a$$", 3), ("$x $y$", 6), ("$$x$$", 5),
    ("$$ x $ y $$ z", 11), ("$1$a", 3),
  ])
  func formulas(_ text: String, end: Int) {
    #expect(match(text) == .formula(end: end))
  }

  @Test(arguments: [
    ("$ x$", MathSyntax.Match.money), ("$$$x$$$", .money), ("$", .unclosed(isDisplay: false)),
    ("$5 and $6", .unclosed(isDisplay: false)), ("$x$5", .unclosed(isDisplay: false)),
    ("$x\\$", .unclosed(isDisplay: false)), ("$x\\", .unclosed(isDisplay: false)),
    ("$$x$ y", .unclosed(isDisplay: true)),
  ])
  func money(_ text: String, expected: MathSyntax.Match) {
    #expect(match(text) == expected)
  }

  @Test func theMarksAreNotPartOfTheFormula() {
    #expect(MathSyntax.formula(Array("$x_1$".utf8)) == ("x_1", false))
    #expect(MathSyntax.formula(Array("$$ x $$".utf8)) == (" x ", true))
  }
}
