import TestSupport
import Testing

@Suite struct TenMistakesTests {
  @Test func tenMistakesAreReportedInOneRunAndTheOldReportStays() throws {
    let project = try TangentProcess(["notebooks/ten-mistakes.md": SampleNotebook.good])
    try project.run("render")
    let before = try project.identities("output")
    try project.write(
      try Fixture.text("faults/ten-mistakes.md"), to: "notebooks/ten-mistakes.md")
    let result = try project.run("render")
    #expect(result.status == 2)
    #expect(try project.identities("output") == before)
    let expected = try Fixture.text("faults/ten-mistakes.expected")
    #expect(result.errors.replacing("notebooks/", with: "") == expected + "\n")
    let heads = expected.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(heads.count >= 10)
    #expect(heads.allSatisfy { $0.contains(/^ten-mistakes\.md:\d+:\d+: error: .+ \[[a-z-]+\]$/) })
    #expect(expected.split(separator: "\n").count { $0.contains("^") } == heads.count)
  }
}
