import Testing

@testable import Files

@Suite struct DiagnosticsTests {
  private let file = SourceFile(path: "b.md", text: "one\ntwo\n")

  @Test func theyAreSortedByPlace() {
    let other = SourceFile(path: "a.md", text: "")
    let diagnostics = Diagnostics([
      Diagnostic(.invalid, "third", "", in: file, at: 4..<7),
      Diagnostic(.invalid, "second", "", in: file, at: 0..<3),
      Diagnostic(.invalid, "first", "", in: other, at: 0..<0),
    ])
    #expect(diagnostics.list.map(\.id) == ["first", "second", "third"])
  }

  @Test(
    arguments: [
      ([], 0), ([.finding], 1), ([.invalid, .finding], 2), ([.finding, .run, .invalid], 3),
      ([.io, .run], 4),
    ] as [([Diagnostic.Category], Int32)])
  func theWorstStatusWins(categories: [Diagnostic.Category], status: Int32) {
    let diagnostics = Diagnostics(categories.map { Diagnostic($0, "x", "") })
    #expect(diagnostics.exitStatus == status)
  }

  @Test func warningsDoNotFail() {
    let diagnostics = Diagnostics(Diagnostic(.invalid, "x", "", severity: .warning))
    #expect(diagnostics.exitStatus == 0)
    #expect(throws: Never.self) { try diagnostics.throwIfErrors() }
  }
}
