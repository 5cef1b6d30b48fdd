import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Spaces and punctuation that only look like YAML's.
@Suite struct ForeignPunctuationTests {
  private func hints(_ options: String) -> [String?] {
    let text = TextProject.run.replacing("{gradient_descent: {learning_rate: 0.1}}", with: options)
    return TextProject().problems(text).map(\.hint)
  }

  @Test(arguments: [
    (
      "{gradient_descent: {learning_rate:\u{A0}0.1}}",
      "column 47 is no plain space (U+00A0): write ' '"
    ),
    ("{gradient_descent: {learning_rate：0.1}}", "'：' is no punctuation of YAML: write ': '"),
    (
      "{gradient_descent: {learning_rate: 0.1，momentum: 1}}",
      "'，' is no punctuation of YAML: write ', '"
    ),
    ("{gradient_descent: ｛learning_rate: 0.1｝}", "'｛' is no punctuation of YAML: write '{'"),
  ])
  func areExplained(options: String, hint: String) {
    #expect(hints(options).contains(hint))
  }

  @Test func aCaptionMayHaveThem() {
    let text = TextProject.run + "```yaml {.figure #f}\nof: line\ncaption: 图：损失，每遍\n```\n"
    #expect(TextProject().problems(text).isEmpty)
  }
}
