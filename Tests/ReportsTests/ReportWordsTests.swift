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
    #expect(EnglishWords().name(ofRun: "adagrad") == "AdaGrad")
    #expect(EnglishWords().name(ofRun: "动量") == "动量")
  }

  @Test(arguments: [
    ("en", "58 < 70, by 12 (point 3, seed 7)", "not for seeds 3, 7"),
    ("zh", "58 < 70，相差 12（点 3，种子 7）", "种子 3、7 不成立"),
    ("de", "58 < 70, um 12 (Punkt 3, Startwert 7)", "nicht für Startwerte 3, 7"),
  ])
  func aClaimsMarginIsSaidInEveryLanguage(
    _ language: String, _ text: String, _ exceptions: String
  ) throws {
    let words = Languages.words(for: language).claimWords
    var sides = ComparedSides(
      left: try Expression(parsing: Array("58".utf8)[...]), leftValue: 58, relation: .less,
      right: try Expression(parsing: Array("70".utf8)[...]), rightValue: 70)
    sides.occasion = Occasion(point: 3, seed: 7)
    #expect(ClaimOutcome.holds(Evidence(comparisons: [sides])).explanation(words) == text)
    let failed = Evidence(failingPlaces: [3, 7])
    #expect(ClaimOutcome.fails(failed).text(words) == exceptions)
  }

  @Test(arguments: TheoryNames.all.map(\.name))
  func everyValueOfTheoryHasAHeading(name: String) {
    let chinese = ChineseWords().heading(for: name)
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(chinese)")
  }

  @Test func chineseCountsEpochsAsSuch() {
    let words = ChineseWords()
    #expect(words.figures.bestAt(words.figures.epoch, "582") == "测试误差最小处：第 582 轮")
    #expect(words.figures.bestAt("学习率", "0.1") == "测试误差最小处：学习率 0.1")
    // The axis may count epochs, updates or gradients.
    #expect(!words.chart.divergedAt.contains("步"))
  }

  @Test(arguments: [("en", "time (ms)"), ("zh", "time（ms）"), ("de", "time (ms)")])
  func aUnitStandsInTheBracketsOfItsLanguage(_ language: String, _ title: String) {
    let words = Languages.words(for: language)
    #expect(RowExpression.title("time", "ms", unit: "ms", words) == title)
  }

  @Test func phasesSayNothingOfColumnsWhichPhonesHaveOthersOf() {
    let facts = [PhaseFacts(run: "动量法", eigenvalue: "4")]
    let text = ChineseWords().figures.phases(facts)
    #expect(!text.contains("每行") && !text.contains("每列"), "\(text)")
  }

  @Test(arguments: [(1, 0), (1, 1), (2, 1), (0, 3)])
  func countsAgreeInNumber(numbers: Int, claims: Int) {
    let text = EnglishWords().checkedSummary(numbers: numbers, claims: claims)
    #expect(text.contains("1 numbers") == false && text.contains("1 claims") == false)
    #expect(ChineseWords().checkedSummary(numbers: 7, claims: 3).contains("7"))
  }
}
