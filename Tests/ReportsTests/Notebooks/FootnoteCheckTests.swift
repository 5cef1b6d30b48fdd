import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Footnotes that are cited and not there, or there and not cited.
@Suite struct FootnoteCheckTests {
  private func said(_ text: String) -> [String] {
    TextProject().notebook(text).findings.map { finding in
      "\(finding.place?.line ?? 0):\(finding.place?.column ?? 0) \(finding.message)"
    }
  }

  @Test(arguments: [
    ("A note[^none].", ["1:7 no footnote 'none'"]),
    ("# A[^none]\n\n| b[^c] |\n|---|", ["1:4 no footnote 'none'", "3:4 no footnote 'c'"]),
    ("a[^1]\n\n[^1]: b\n[^2]: c", ["4:1 footnote '2' is not cited"]),
    ("> a\n>\n> [^2]: c", ["3:3 footnote '2' is not cited"]),
    ("a[^1]\n\n[^1]: b\n\n[^1]: c", ["5:1 second footnote '1', which the page drops"]),
    ("a[^1]\n\n[^1]: b[^2]", ["3:8 no footnote '2'"]),
  ])
  func whatLeadsNowhereIsFound(text: String, findings: [String]) {
    #expect(said(text + "\n") == findings)
  }

  @Test(arguments: [
    "a[^1]\n\n[^1]: b", "`[^1]` and \\[^1]", "$a[^1]$", "```\n[^1]: a\n```", "[^1](b.md)",
    "a[^A]\n\n[^a]: b", "a[^1] b[^1]\n\n[^1]: c\n\n    d", "[^ a]", "x[^]",
  ])
  func whatIsRightOrTextIsNot(text: String) {
    #expect(said(text + "\n") == [])
  }

  @Test func theHintIsTheNearestNote() {
    let notebook = TextProject().notebook("a[^nte] b[^note]\n\n[^note]: c\n")
    #expect(notebook.findings.map(\.hint) == ["did you mean 'note'?"])
  }
}
