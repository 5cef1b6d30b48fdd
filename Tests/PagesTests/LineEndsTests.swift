import ReportSupport
import Testing
import Typesetting

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports

/// Line ends of notebooks as Markdown reports have them.
@Suite struct LineEndsTests {
  private func markdown(_ text: String) throws -> String {
    let typesetters = try Typesetters(
      cache: ScriptCache { _ in
        nil
      } store: { _, _ in
      })
    let artifacts = try MarkdownRenderer().render(TextProject().report(text), with: typesetters)
    guard case .text(let markdown) = artifacts[0].content else { throw TextProject.Missing() }
    return markdown
  }

  @Test(arguments: ["\r\r\n", "\r\n\r\n", "\r\r", "\n\r", "\r\n\r"])
  func paragraphsStayApart(_ end: String) throws {
    let lines = try markdown("One.\(end)Two.\(end)\(end)Three.\r\n").split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    )
    let one = try #require(lines.firstIndex(of: "One."))
    #expect(lines[one...].prefix(3) == ["One.", "", "Two."], "\(lines)")
    #expect(lines.contains("Three."))
  }

  @Test func aLoneCarriageReturnEndsALine() throws {
    let text = try markdown("- a\r- b\r\r> c\rd\r")
    #expect(text.contains("- a\n- b\n\n> c\nd\n"), "\(text.debugDescription)")
    #expect(!text.contains("\r"))
  }
}
