import Optimization
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct ReportWordsTests {
  @Test(arguments: [
    ("en", "en"), ("en-GB", "en"), ("zh", "zh"), ("zh-Hans-CN", "zh"), ("ZH_tw", "zh"),
    ("de", "de"), ("fr", "en"), ("", "en"),
  ])
  func aTagChoosesALanguage(tag: String, language: String) {
    #expect(Languages.words(for: tag).language.hasPrefix(language))
  }

  @Test(arguments: Metrics.run.map(\.name) + Metrics.data.map(\.name) + TableColumn.labels)
  func everyValueHasAHeadingInEveryLanguage(name: String) {
    let english = EnglishWords().heading(for: name)
    #expect(!english.isEmpty && !english.contains("_"))
    let chinese = ChineseWords().heading(for: name)
    let isChinese = chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(isChinese || chinese == "R²", "\(name): \(chinese)")
  }

  @Test func aRunIsNamedInWordsWhereItsLabelIsAMethod() {
    #expect(EnglishWords().name(ofRun: "gradient_descent") == "gradient descent")
    #expect(ChineseWords().name(ofRun: "gradient_descent") == "梯度下降")
    #expect(ChineseWords().name(ofRun: "adam") == "Adam")
    #expect(EnglishWords().name(ofRun: "动量") == "动量")
  }

  @Test(arguments: [(1, 0), (1, 1), (2, 1), (0, 3)])
  func countsAgreeInNumber(numbers: Int, claims: Int) {
    let text = EnglishWords().checkedSummary(numbers: numbers, claims: claims)
    #expect(text.contains("1 numbers") == false && text.contains("1 claims") == false)
    #expect(ChineseWords().checkedSummary(numbers: 7, claims: 3).contains("7"))
  }
}
