import ReportSupport
import TestSupport
import Testing
import Typesetting

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// Pins wherever a number may stand; `N` is the number, `P` the pin.
@Suite struct PinPlaceTests {
  static let places = [
    "After NP epochs.", "NP epochs.", "# NP epochs", "NP epochs\n=========", "*NP*", "*N*P",
    "**NP**", "**N**P", "***N***P", "~~N~~P", "`N`P", "[NP epochs](https://example.org/N)",
    "| a | b |\n|---|---|\n| NP | NP |", "| a | b |\n|:-:|---|\n| *NP* | `N`P |",
    "- NP", "1. a\n2. NP", "- a\n  - b NP", "> NP", "> - a NP\n>   b", "- [x] NP",
    "A note.[^1]\n\n[^1]: NP epochs.",
    "$\\kappa = N$P", "$N$P", "需要NP轮。", "共NP，NP。", "(NP)", "NP/NP", "\"NP\"",
    "```yaml {.figure #f}\nof: line\ncaption: \"NP epochs\"\n```",
    "```yaml {.figure #f}\nof: line\ncaption: 'After NP.'\n```",
    "```yaml {.table #t}\nof: line\ncolumns: [epochs]\ncaption: After NP epochs\n```",
    "> ```yaml {.figure #f}\n> of: line\n> caption: |\n>   After\n>   NP epochs\n> ```",
  ]

  private func text(_ place: String, _ number: String) -> String {
    let pin = "<!--= line.gradient_descent.epochs -->"
    let filled = place.map { character in
      switch character {
      case "N": number
      case "P": pin
      default: String(character)
      }
    }
    return TextProject.run + "\n" + filled.joined() + "\n"
  }

  private func count(_ place: String) -> Int { place.count { $0 == "P" } }

  @Test(arguments: places) func theRightNumberPasses(place: String) {
    #expect(TextProject().findings(text(place, "5")) == [])
  }

  @Test(arguments: places) func aWrongNumberIsFoundAndMended(place: String) throws {
    let report = try TextProject().report(text(place, "6"))
    let file = report.notebook.file
    let findings = report.checks.findings(in: file)
    #expect(findings.map(\.label) == Array(repeating: "now 5", count: count(place)))
    #expect(findings.allSatisfy { $0.range.map { file.slice($0) } == "6" })
    let mended = try report.checks.edits(of: file).apply(to: file.bytes)
    let wanted = text(place, "5").split(separator: "example.org/5").joined(
      separator: "example.org/6")
    #expect(String(decoding: mended, as: UTF8.self) == wanted)
  }

  @Test(arguments: places) func theMarkdownReportHasTheNumberAndNoComment(place: String) throws {
    let typesetters = try Typesetters(
      cache: ScriptCache { _ in
        nil
      } store: { _, _ in
      })
    let report = try TextProject().report(text(place, "5"))
    let artifacts = try MarkdownRenderer().render(report, with: typesetters)
    guard case .text(let markdown) = artifacts[0].content else { return }
    #expect(!markdown.contains("<!--"))
    #expect(markdown.contains("5"))
  }

  @Test(arguments: [
    ("a\n<!--= line.gradient_descent.epochs -->", "8:1 pin at the start of a line"),
    ("- <!--= line.gradient_descent.epochs -->", "7:3 pin at the start of a line"),
    ("> <!--? line.gradient_descent.epochs < 9 -->", "7:3 claim at the start of a line"),
    ("some<!--= line.gradient_descent.epochs -->", "7:5 no number before the pin"),
  ])
  func aMisplacedPinSaysSo(text: String, fault: String) {
    #expect(TextProject().faults(TextProject.run + "\n" + text + "\n") == [fault])
  }
}
