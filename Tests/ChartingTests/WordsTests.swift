import Testing

@testable import Charting

struct WordsTests {
  @Test(arguments: [
    ("diverged at %", "31", "diverged at 31"), ("第 % 步发散", "7", "第 7 步发散"),
    ("diverged", "31", "diverged"), ("%", "1", "1"),
  ])
  func theNumberStandsWhereTheTemplateSays(_ template: String, _ number: String, _ text: String) {
    #expect(Words.fill(template, number) == text)
  }
}
