import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite struct NotebookNameTests {
  @Test(arguments: [
    ("step-size", "notebooks/step-size.md", "Step size"),
    ("why_momentum.md", "notebooks/why_momentum.md", "Why momentum"),
    ("My first notebook", "notebooks/My-first-notebook.md", "My first notebook"),
    ("drafts/idea", "drafts/idea.md", "Idea"),
    ("./idea", "./idea.md", "Idea"),
    ("学习率", "notebooks/学习率.md", "学习率"),
    ("notes.en", "notebooks/notes.en.md", "Notes"),
  ])
  func aNameIsAPlaceAndATitle(_ text: String, path: String, title: String) {
    let name = NotebookName(text)
    #expect(name?.path(in: "notebooks") == path)
    #expect(name?.title == title)
  }

  @Test(arguments: ["", " ", ".", "..", ".hidden", "folder/", "a\nb", "a\0b", "-x", ".zh"])
  func noFileIsCalledSo(_ text: String) {
    #expect(NotebookName(text) == nil)
  }

  @Test func anEndingSaysTheLanguage() {
    #expect(NotebookName("a.zh")?.language == "zh")
    #expect(NotebookName("a.zh.md")?.language == "zh")
    #expect(NotebookName("azh")?.language == nil)
  }
}
