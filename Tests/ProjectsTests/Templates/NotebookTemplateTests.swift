import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite struct NotebookTemplateTests {
  @Test(arguments: NotebookTemplate.all.map(\.name))
  func everyTemplateIsWrittenInEveryLanguage(_ name: String) throws {
    let template = try #require(NotebookTemplate.named(name))
    #expect(NotebookTemplate.languages == ["en", "zh"])
    for language in NotebookTemplate.languages {
      let text = template.text(titled: "A title", language: language)
      #expect(text?.hasPrefix("---\ntitle: A title\nlang: \(language)\n") == true)
      #expect(text?.contains("?<!--= ") == true)
    }
    #expect(template.text(titled: "A title", language: "fr") == nil)
  }

  @Test(arguments: [
    ("Plain words", "Plain words"), ("学习率", "学习率"), ("Why: because", "\"Why: because\""),
    ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""), ("3", "\"3\""), ("No", "\"No\""), ("#", "\"#\""),
  ])
  func aTitleStaysTextInYAML(_ title: String, written: String) {
    let text = NotebookTemplate.minimal.text(titled: title, language: "en")
    #expect(text?.split(separator: "\n")[1] == "title: \(written)")
  }
}
