import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Markup that pages show as text or leave out is said.
@Suite struct MarkupRemarksTests {
  private func said(_ text: String) -> [String] {
    TextProject().notebook(text + "\n").problems.list.map { problem in
      "\(problem.place?.line ?? 0):\(problem.place?.column ?? 0) \(problem.message)"
    }
  }

  @Test(arguments: [
    ("[a](tel:+49)", "1:1 link 'tel:+49' that pages leave out"),
    ("[a](ftp://b/c)", "1:1 link 'ftp://b/c' that pages leave out"),
    ("[a](//host/b)", "1:1 link '//host/b' that pages leave out"),
    ("![a](data:image/png;base64,x)", "1:1 picture 'data:image/png;base64,x' that pages leave out"),
    ("a<br>b", "1:2 raw HTML is shown as text"),
    ("<details>\na\n</details>", "1:1 raw HTML is shown as text"),
    ("a<br>b<br>c", "1:2 raw HTML is shown as text, here and in 1 more place"),
    ("这是**重点。**后面的字。", "1:3 '**' that shows"),
    ("**강조(strong)**를 쓰면", "1:1 '**' that shows"),
    ("See \\eqref{eq:a}.", "1:5 '\\eqref{eq:a}' stays as it is in the text"),
    ("As \\citep{a} says.", "1:4 '\\citep{a}' stays as it is in the text"),
    ("\\begin{align}\na\n\\end{align}", "1:1 '\\begin{align}' stays as it is in the text"),
    ("For \\(x\\) and", "1:5 '\\(x\\)' stays as it is in the text"),
    ("\\[ y = x^2 \\]", "1:1 '\\[ y = x^2 \\]' stays as it is in the text"),
    ("See [@smith2020].", "1:5 '[@smith2020]' is no citation"),
    (
      "---\nparams: {rate: 0.1}\n---\nThe rate is ${rate}.",
      "4:13 '${rate}' stays as it is in the text"
    ),
  ])
  func isSaid(text: String, message: String) {
    #expect(said(text).first == message)
    #expect(!TextProject().notebook(text + "\n").problems.hasErrors)
  }

  @Test(arguments: [
    "[a](b.md) <https://a.b> [c](mailto:a@b.c)", "a<!-- b -->", "<!-- a -->", "`a<br>` \\<br>",
    "**重点**。后面的字，和\\*星号", "a * b ** c", "[@user](https://a.b)", "`[@a]` \\[@a]",
    "---\nparams: {rate: 0.1}\n---\n`${rate}` and ${other}", "@types/node",
    "\\[1\\] and \\(a note\\) \\(42\\)", "`\\ref{a}` $\\ref{a}$", "C:\\reference{a} \\beginning",
  ])
  func whatIsShownIsNot(text: String) {
    #expect(said(text) == [])
  }
}
