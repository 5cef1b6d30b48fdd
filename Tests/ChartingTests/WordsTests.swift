import Testing

@testable import Charting

struct WordsTests {
  @Test(arguments: [
    ("diverged at %", "31", "diverged at 31"), ("到 % 时发散", "7", "到 7 时发散"),
    ("diverged", "31", "diverged"), ("%", "1", "1"),
  ])
  func theNumberStandsWhereTheTemplateSays(_ template: String, _ number: String, _ text: String) {
    #expect(Words.fill(template, number) == text)
  }
}
