import Testing

@Suite struct CheckTests {
  @Test func whatWasJustRenderedIsCleanAndCheckWritesNothing() throws {
    let project = try TangentProcess(["notebooks/good.md": SampleNotebook.good])
    try project.run("render")
    let before = try project.identities("")
    let result = try project.run("check")
    #expect(result.status == 0)
    #expect(!result.errors.contains("error:"))
    #expect(try project.identities("") == before)
  }

  @Test func aStaleNumberIsPlacedAndSaysWhatMendsIt() throws {
    let project = try TangentProcess(["notebooks/stale.md": SampleNotebook.stale])
    let errors = try project.run("check").errors
    #expect(
      errors.contains(
        """
        notebooks/stale.md:11:7: error: pinned number is stale [stale-pin]
        11 | After 6<!--= line.gradient_descent.epochs --> epochs.
           |       ^ now 5

        """))
    #expect(errors.contains("   = fix: tangent update notebooks/stale.md\n"))
  }

  @Test(arguments: ["report.html", "report.md", "figures/loss.png", "results.json"])
  func aChangedFileOfTheReportIsFound(name: String) throws {
    let project = try TangentProcess(["notebooks/good.md": SampleNotebook.good])
    try project.run("render")
    try project.write("changed by hand", to: "output/good/\(name)")
    let result = try project.run("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("file 'output/good/\(name)' is out of date [changed-output]"))
  }

  @Test func anyMarkdownFileMayQuoteANotebook() throws {
    let pin = "<!--= notebooks/good.md#line.gradient_descent.epochs -->"
    let project = try TangentProcess([
      "notebooks/good.md": SampleNotebook.good, "README.md": "It takes 6\(pin) epochs.\n",
    ])
    let result = try project.run("check", "README.md")
    #expect(result.status == 1)
    #expect(result.errors.contains("README.md:1:10: error: pinned number is stale [stale-pin]"))
    #expect(result.errors.contains("now 5"))
  }
}
