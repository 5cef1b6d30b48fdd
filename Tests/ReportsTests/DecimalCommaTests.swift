import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Numbers as German writes them, in prose, formulas and code.
@Suite struct DecimalCommaTests {
  @Test(arguments: [
    ("0,25", "0,25", 0.25, 0.5, "0,50"), ("1.000", "1.000", 1000, 23456, "23.456"),
    ("1.234,5", "1.234,5", 1234.5, 99.25, "99,2"), ("12 345", "12 345", 12345, 1234, "1234"),
    ("1\u{202F}000,5", "1\u{202F}000,5", 1000.5, 2000.25, "2\u{202F}000,2"),
    ("1.000.000", "1.000.000", 1_000_000, 12, "12"), ("−0,5", "−0,5", -0.5, -1.25, "−1,2"),
    ("4,7 × 10⁻⁴", "4,7 × 10⁻⁴", 4.7e-4, 9.96e-5, "1,0 × 10⁻⁴"),
    ("4,7e-4", "4,7e-4", 4.7e-4, 1.25e5, "1,2e5"), ("12,5 %", "12,5 %", 0.125, 0.5, "50,0 %"),
    ("$0{,}25$", "0{,}25", 0.25, 0.5, "0{,}50"), ("$0,25$", "0,25", 0.25, 0.5, "0,50"),
    ("`0.25`", "0.25", 0.25, 0.5, "0.50"), ("41", "41", 41, 1200, "1200"),
  ])
  func areReadAndWritten(
    prose: String, number: String, value: Double, other: Double, text: String
  ) throws {
    let bytes = Array(prose.utf8)
    let token = try NumberToken(before: bytes[...], mark: .comma)
    #expect(String(decoding: bytes[token.range], as: UTF8.self) == number)
    #expect(token.value == value)
    #expect(token.notation.format(other) == text)
  }

  @Test(arguments: ["0.25", "1.5", "1.00", "12.345.6", "1,5,2", "0.5,5"])
  func aPointThatGroupsNothingIsRefused(prose: String) {
    let error = #expect(throws: ValueError.self) {
      try NumberToken(before: Array(prose.utf8)[...], mark: .comma)
    }
    #expect(error?.hint == "in this language: a number such as 41, 1.320, 0,62, 4,7e-4 or 12 %")
  }

  @Test func aNumberOfAnotherLanguageIsNotCutApart() {
    #expect(throws: ValueError.self) { try NumberToken(before: Array("$0{,}25$".utf8)[...]) }
  }

  private static let run = "---\nlang: de\n---\n" + TextProject.run

  @Test(arguments: [
    ("?P", "33,2"), ("33,2P", "33,2"), ("1,5P", "33,2"), ("33.2P", nil), ("1.000P", "33"),
  ])
  func aGermanNotebookIsMendedInGerman(number: String, mended: String?) throws {
    let text = Self.run + number.replacing("P", with: "<!--= line.gradient_descent.coef -->") + "\n"
    guard let mended else {
      #expect(TextProject().faults(text) == ["9:1 unclear number before the pin: '33.2'"])
      return
    }
    let report = try TextProject().report(text)
    let file = report.notebook.file
    let bytes = try report.checks.edits(of: file).apply(to: file.bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\n\(mended)<!--="))
  }

  @Test func formatsFollowTheLanguage() throws {
    let text = Self.run + "?<!--= line.gradient_descent.coef * 100 as ,.1f -->\n"
    let report = try TextProject().report(text)
    #expect(report.checks.findings(in: report.notebook.file).map(\.label) == ["now 3.315,9"])
  }

  @Test func tablesAndFiguresHaveCommas() throws {
    let text =
      Self.run + "```yaml {.table #t}\nof: line\ncolumns: [optimizer, coef]\n```\n\n"
      + "```yaml {.figure #f}\nof: line\n```\n"
    let report = try TextProject().report(text)
    guard case .table(let table)? = report.output("t") else { throw TextProject.Missing() }
    #expect(table.table.rows == [["Gradientenabstieg", "33,2"]])
    guard case .figure(let figure)? = report.output("f") else { throw TextProject.Missing() }
    #expect(!figure.alternativeText.contains("." + "5"))
    #expect(figure.alternativeText.hasPrefix("Liniendiagramm"))
  }

  @Test func switzerlandHasPoints() {
    #expect(Languages.words(for: "de-CH").decimalMark == .point)
    #expect(Languages.words(for: "de-AT").decimalMark == .comma)
  }
}
