import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// Formulas after GitHub's Markdown took its backslashes.
struct GitHubFormulasTests {
  private func body(_ text: String, forGitHub: Bool = true) throws -> String {
    let report = try TextProject().report("---\ntitle: T\n---\n\n" + text)
    return MarkdownBody(report, forGitHub: forGitHub).pieces.map { piece in
      if case .prose(let prose) = piece { prose } else { "" }
    }.joined()
  }

  @Test(arguments: [
    (
      "$$\n\\begin{aligned}a &= b \\\\\nc &= d\\end{aligned}\n$$",
      "```math\n\\begin{aligned}a &= b \\\\\nc &= d\\end{aligned}\n```"
    ),
    ("$$x\\,y$$", "```math\nx\\,y\n```"),
    ("$$x$$ {#eq}", "```math\nx \\tag{1}\n```"),
    ("In $\\{a\\}$ and $x_1$.", "In $`\\{a\\}`$ and $x_1$."),
    (
      "With $a\\;b$, $\\alpha\\beta$ and $f\\left(x\\right)$.",
      "With $`a\\;b`$, $\\alpha\\beta$ and $f\\left(x\\right)$."
    ),
    ("- a list\n\n  $$x\\,y$$", "- a list\n\n  $$x\\,y$$"),
    ("Code `$a\\,b$` stays.", "Code `$a\\,b$` stays."),
  ])
  func `a formula keeps its backslashes`(text: String, expected: String) throws {
    #expect(try body(text).contains(expected))
  }

  @Test func `a notebook of Jupyter keeps dollar signs`() throws {
    #expect(
      try body("$$x\\,y$$\n\nAnd $a\\;b$.", forGitHub: false).contains("$$x\\,y$$\n\nAnd $a\\;b$."))
  }

  @Test func `a pin behind a formula is no part of it`() throws {
    let text = TextProject.run + "It took $n\\,= 5$<!--= line.gradient_descent.epochs --> epochs.\n"
    #expect(try body(text).contains("It took $`n\\,= 5`$ epochs."))
  }
}
