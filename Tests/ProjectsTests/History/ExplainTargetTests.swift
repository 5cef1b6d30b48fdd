import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("What explain was asked for")
struct ExplainTargetTests {
  @Test(
    "is a file, a line of one, or an expression",
    arguments: [
      ("a.md", ExplainTarget.notebook("a.md")), ("a.md:14", .line(14, of: "a.md")),
      ("a.md:14:3", .line(14, of: "a.md")), ("b.md:14", .expression("b.md:14")),
      ("c:5.md", .notebook("c:5.md")), ("c:5.md:2", .line(2, of: "c:5.md")),
      ("run.sgd.mse", .expression("run.sgd.mse")), ("", .expression("")),
    ])
  func target(text: String, expected: ExplainTarget) {
    #expect(ExplainTarget(text) { ["a.md", "c:5.md"].contains($0) } == expected)
  }
}
