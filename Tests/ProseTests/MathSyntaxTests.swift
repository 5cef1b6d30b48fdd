import Testing

@testable import Prose

@Suite("A dollar sign is mathematics or money")
struct MathSyntaxTests {
  private func match(_ text: String) -> MathSyntax.Match {
    var syntax = MathSyntax(Array(text.utf8))
    return syntax.match(at: 0)
  }

  @Test(arguments: [
    ("$x$", 3), ("$x$.", 3), ("$a\\$b$", 6), ("$a$$", 3), ("$$x$$", 5), ("$$ x $ y $$ z", 11),
    ("$1$a", 3), ("$速度$，", 8), ("$\\text{速度}$v", 15), ("$`x`$", 5), ("$``a`b``$5", 9),
    ("$\\text{for $a$}$", 16),
    ("$\\mbox{\\} $a$}$", 15), ("$$\\text{a $$}$$", 15), ("$a`b$", 5), ("$\\textbf x$", 11),
  ])
  func formulas(_ text: String, end: Int) {
    #expect(match(text) == .formula(end: end))
  }

  @Test(arguments: [
    ("$ x$", MathSyntax.Match.money), ("$$$x$$$", .money), ("$", .unclosed(isDisplay: false)),
    ("$5 and $6", .money), ("$x$5", .money), ("$x $y$", .money), ("$5; the $x$", .money),
    ("$5，公式是$x$", .money), ("$5、$\\alpha$", .money), ("$5元。$\\{a\\}$", .money),
    ("$5 `a$` b", .money), ("$5 `a` b$", .money), ("$ `a`$", .money),
    ("$\\text{$a$", .formula(end: 8)), ("$5", .unclosed(isDisplay: false)),
    ("$x\\$", .unclosed(isDisplay: false)), ("$x\\", .unclosed(isDisplay: false)),
    ("$$x$ y", .unclosed(isDisplay: true)),
  ])
  func money(_ text: String, expected: MathSyntax.Match) {
    #expect(match(text) == expected)
  }

  @Test func theMarksAreNotPartOfTheFormula() {
    #expect(MathSyntax.formula(Array("$x_1$".utf8)) == ("x_1", false, 1))
    #expect(MathSyntax.formula(Array("$$ x $$".utf8)) == (" x ", true, 2))
    #expect(MathSyntax.formula(Array("$``a`b``$".utf8)) == ("a`b", false, 3))
    #expect(MathSyntax.formula(Array("$`'$".utf8)) == ("`'", false, 1))
  }
}
