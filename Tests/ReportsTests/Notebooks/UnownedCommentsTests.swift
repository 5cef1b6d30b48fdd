import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Whatever looks like a pin is one, or is said not to be.
@Suite struct UnownedCommentsTests {
  private let pin = "<!--= line.gradient_descent.epochs -->"

  private func said(_ place: String) -> [String] {
    let text = TextProject.run + "\n" + place.replacing("P", with: "5" + pin) + "\n"
    let notebook = TextProject().notebook(text)
    return (notebook.findings + notebook.problems.list.filter { $0.id != "raw-html" })
      .map(\.message)
  }

  @Test(arguments: [
    ("| a |\n|---|\n| 1 | P |", "pin in a cell that the table does not have"),
    ("| a |\n|---|\n| 1 | a | b | P |", "pin in a cell that the table does not have"),
    ("[a](b.md \"P\")", "pin in the address or title of a link"),
    ("![a](b.png 'P')", "pin in the address or title of a link"),
    ("See [a].\n\n[a]: b.md \"P\"", "pin outside all text"),
    ("$$\nx = P\n$$", "pin in a formula"),
    ("<span title=\"P\">a</span>", "pin in an HTML tag, or without an end"),
    ("<!--\nOld 5<!--= a -->", "pin in another comment"),
    ("```yaml {.table #t}\nof: line\n# P\n```", "pin in the options of a directive"),
  ])
  func aPinThatMarkdownDropsIsFound(place: String, message: String) {
    #expect(said(place) == [message + ", which nothing checks"])
  }

  @Test func aPinInAnUnusedNoteIsFoundBesideTheNote() {
    #expect(
      said("[^1]: P") == [
        "footnote '1' is not cited", "pin in a footnote that is not cited, which nothing checks",
      ])
  }

  @Test func aPinInTheFrontMatterIsFound() {
    let notebook = TextProject().notebook("---\ntitle: After 5\(pin)\n---\n\na\n")
    #expect(
      notebook.findings.map(\.message) == ["pin in the front matter, which nothing checks"])
  }

  @Test(arguments: [
    "5<!--= a -- b -->", "5<!--= \"a --b\" -->", "5<!--? a < b --->", "5<!--~ -- -->",
  ])
  func aCommentThatMarkdownRefusesIsAnError(text: String) {
    let notebook = TextProject().notebook(text + "\n")
    #expect(notebook.problems.list.map(\.id) == ["refused-comment"])
  }

  @Test func aCaptionHoldsNoSuchCommentEither() {
    let text = TextProject.run + "```yaml {.figure #f}\nof: line\ncaption: 5<!--= 6 --1 -->\n```\n"
    #expect(TextProject().notebook(text).problems.list.map(\.id) == ["refused-comment"])
  }

  @Test(arguments: [
    "`P`", "```\nP\n```", "    P", "``a P``", "\\P", "a \\<!--= b -->", "```md\nP\n```",
    "| a |\n|---|\n| 1 | `P` |", "| `P` |\n|---|",
  ])
  func codeAndEscapesAreText(place: String) {
    #expect(said(place.replacing("\\P", with: "\\\(pin)")) == [])
  }

  @Test(arguments: [
    "P", "<div>\nP\n</div>", "<details>P</details>", "![P](a.png)", "[P](b.md)",
    "a[^1]\n\n[^1]: P",
  ])
  func whatIsReadIsNoFinding(place: String) {
    #expect(said(place) == [])
  }
}
