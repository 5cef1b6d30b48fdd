import Testing

@testable import Prose

@Suite struct SideNoteTests {
  private func html(_ markdown: String) -> String {
    var writer = HTMLWriter()
    writer.placesNotes = true
    return writer.html(MarkdownParser.parse(markdown))
  }

  @Test func aNoteOfOneParagraphStandsAtItsMark() {
    let html = html("A line.[^a]\n\n[^a]: The *note*.")
    #expect(
      html.contains(
        "</sup><span class=\"note\" id=\"note:1\" role=\"note\"><sup>1</sup> The <em>note</em>.</span>"
      ))
    #expect(!html.contains("footnotes"))
  }

  @Test func aLongerOneStaysAtTheEndWithItsNumber() {
    let html = html("One.[^a] Two.[^b]\n\n[^a]: Short.\n[^b]: Long.\n\n    Longer.")
    #expect(html.contains("<span class=\"note\" id=\"note:1\""))
    #expect(html.contains("<li id=\"note:2\" value=\"2\">"))
  }

  @Test func theSecondMarkLeadsToTheSameNote() {
    let html = html("One.[^a] Two.[^a]\n\n[^a]: Once.")
    #expect(html.components(of: "class=\"note\"") == 1)
    #expect(html.components(of: "href=\"#note:1\"") == 2)
  }

  @Test(arguments: [
    "| a |\n|---|\n| x[^a] |\n\n[^a]: In a table.", "# Title[^a]\n\n[^a]: In a heading.",
  ]) func aNoteThatAMarginWouldCutOffStaysAtTheEnd(markdown: String) {
    let html = html(markdown)
    #expect(!html.contains("class=\"note\""))
    #expect(html.contains("<li id=\"note:1\">"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
