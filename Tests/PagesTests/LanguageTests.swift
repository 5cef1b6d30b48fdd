import Optimization
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// A text's language: its tag, its words, and how its numbers are written.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", false), ("de-AT", false), ("he", true), ("ar-EG", true), ("fa", true), ("ur", true),
    ("az-Arab", true), ("ar-Latn", false), ("zh_TW", false), ("pa-Arab-PK", true),
  ])
  func aTagSaysWhereItsTextBegins(tag: String, isRightToLeft: Bool) {
    #expect(LanguageTag(tag)?.isRightToLeft == isRightToLeft)
  }

  @Test(arguments: ["German", "", "de-", "d", "deutsch", "de DE", "12", "de-toolongpart1"])
  func whatIsNoTagIsRefused(text: String) {
    let problems = TextProject().problems("---\nlang: \"\(text)\"\n---\na\n")
    #expect(LanguageTag(text) == nil)
    #expect(problems.map(\.message) == ["invalid language '\(text)'"])
  }

  @Test(arguments: [
    ("fr", "fr"), ("zh", "zh-CN"), ("zh-TW", "zh-TW"), ("en-GB", "en-GB"), ("de", "de"),
    ("pt_BR", "pt-BR"),
  ])
  func pagesHaveTheAuthorsTag(tag: String, page: String) {
    #expect(Languages.pageTag(for: tag) == page)
  }

  @Test(arguments: [
    ("de", "<html lang=\"de\">"), ("he", "<html lang=\"he\" dir=\"rtl\">"),
    ("ur-PK", "<html lang=\"ur-PK\" dir=\"rtl\">"),
  ])
  func aPageSaysItsLanguageAndItsDirection(tag: String, element: String) {
    let page = HTMLPageText(language: tag, title: "a", styles: [], parts: PageParts(text: ""))
    #expect(page.text.contains(element))
  }

  @Test func aLanguageWithoutWordsGetsOneRemark() {
    let notebook = TextProject().notebook("---\nlang: fr\n---\nTexte.\n")
    #expect(notebook.problems.list.map(\.id) == ["untranslated-words"])
    #expect(!notebook.problems.hasErrors)
    #expect(TextProject().notebook("---\nlang: de\n---\nText.\n").problems.isEmpty)
  }

  @Test(arguments: Metrics.run.map(\.name) + Metrics.data.map(\.name) + TableColumn.labels)
  func everyValueHasAGermanHeading(name: String) {
    let german = GermanWords().heading(for: name)
    let isShared = ["mse", "rmse", "mae", "r2", "coef"].contains(name)
    #expect(isShared || german != EnglishWords().heading(for: name), "\(german)")
    #expect(!german.contains("_"))
  }

  /// A language that says nothing but its name, as a new one begins.
  private struct Esperanto: ReportWords {
    let language = "eo"
  }

  @Test func aWordThatALanguageLacksIsEnglish() {
    #expect(Esperanto().contents == "Contents")
    #expect(Esperanto().figure(3) == "Figure 3")
    #expect(Esperanto().figures.epoch == "epoch")
    #expect(Esperanto().references.references == "References")
  }
}
