import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct ListingDirectiveTests {
  private let source = "import math\n\ndef step(x):\n    y = x\n\n    return y\n\nprint(step(1))\n"

  private func listing(_ options: String) throws -> ListingOutput {
    let report = try TextProject(files: ["step.py": source])
      .report("```yaml {.listing #code}\nfile: step.py\n\(options)\n```\n")
    guard case .listing(let listing) = report.output("code") else { throw TextProject.Missing() }
    return listing
  }

  @Test(arguments: [
    ("", "import math\n\ndef step(x):\n    y = x\n\n    return y\n\nprint(step(1))\n"),
    ("lines: 1-2", "import math\n\n"), ("lines: 8", "print(step(1))\n"),
    ("lines: 7-", "\nprint(step(1))\n"),
    ("symbol: step", "def step(x):\n    y = x\n\n    return y\n"),
  ])
  func aPartOfAFileIsShown(options: String, code: String) throws {
    #expect(try listing(options).code == code)
  }

  @Test func theLanguageFollowsTheFilesEnding() throws {
    #expect(try listing("").language == "python")
    #expect(try listing("language: text").language == "text")
  }

  @Test func listingsAreNumberedAndSpecificationsAreNot() throws {
    let text = TextProject.run + "```yaml {.listing #code}\nfile: step.py\n```\n"
    let report = try TextProject(files: ["step.py": source]).report(text)
    #expect(report.entries.map(\.number) == [nil, 1])
  }
}
