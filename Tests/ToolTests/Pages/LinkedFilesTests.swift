import Testing

/// What links and pictures beside a notebook become in its report, which lies elsewhere.
@Suite struct LinkedFilesTests {
  private func project(_ prose: String, at path: String = "notebooks/a.md") throws -> TangentProcess
  {
    try TangentProcess([
      path: PinnedNotebook.text("\(prose)\n"), "notebooks/data/a b.csv": "x\n1\n",
      "notebooks/b.md": "# B\n", "README.md": "# R\n",
    ])
  }

  @Test(arguments: [
    ("[d](data/a%20b.csv)", "../../notebooks/data/a%20b.csv"),
    ("[d](<data/a b.csv>)", "../../notebooks/data/a%20b.csv"),
    ("[b](b.md#b)", "../../notebooks/b.md#b"), ("[r](../README.md)", "../../README.md"),
    ("[d]\n\n[d]: data/a%20b.csv", "../../notebooks/data/a%20b.csv"),
    ("[o](../output/b/report.html)", "../b/report.html"), ("[o](../../out.md)", "../../out.md"),
    ("[w](https://a.b/c)", "https://a.b/c"), ("[s](#steps)", "#steps"),
  ])
  func aLinkLeadsWhereItDoesInTheNotebook(prose: String, address: String) throws {
    let project = try project(prose)
    try project.run("render")
    #expect(try project.text("output/a/report.html").contains("href=\"\(address)\""))
    #expect(try project.text("output/a/report.md").contains("](\(address))"))
  }

  @Test func aPictureIsFoundWithItsTitle() throws {
    let project = try project("![p](p.png \"a \\\"b\\\"\")")
    try project.run("render", "--to", "html,md,ipynb")
    #expect(
      try project.text("output/a/report.html").contains(
        "<img src=\"../../notebooks/p.png\" alt=\"p\" title=\"a &quot;b&quot;\">"))
    let markdown = "![p](../../notebooks/p.png \\\"a &quot;b&quot;\\\")"
    #expect(try project.text("output/a/report.ipynb").contains(markdown))
  }

  @Test func aReportBelowAnotherFolderClimbsFurther() throws {
    let project = try project("[r](../../README.md)", at: "notebooks/deep/a.md")
    try project.run("render", "notebooks/deep/a.md", "-o", "site/reports")
    #expect(
      try project.text("site/reports/deep/a/report.html").contains("href=\"../../../../README.md\"")
    )
  }

  @Test func aReportOutsideTheProjectKeepsWhatWasWritten() throws {
    let project = try project("[b](b.md)")
    let other = try TangentProcess([:])
    try project.run("render", "notebooks/a.md", "-o", other.folder.appending(path: "reports").path)
    #expect(try other.text("reports/a/report.html").contains("href=\"b.md\""))
  }
}
