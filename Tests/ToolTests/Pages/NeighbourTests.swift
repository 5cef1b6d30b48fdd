import Testing

/// The way from one report to the next.
@Suite struct NeighbourTests {
  private func notebook(_ title: String, language: String = "en") -> String {
    PinnedNotebook.text().replacing("title: Steps", with: "title: \(title)\nlang: \(language)")
  }

  private func project() throws -> TangentProcess {
    try TangentProcess([
      "notebooks/a.md": notebook("First"), "notebooks/b.md": notebook("Second"),
      "notebooks/b.zh.md": notebook("第二", language: "zh"), "notebooks/c.md": notebook("Third"),
      "notebooks/notes.md": "No run here.\n",
    ])
  }

  @Test func aReportLeadsToThoseBesideItInItsLanguage() throws {
    let project = try project()
    try project.run("render")
    let page = try project.text("output/b/report.html")
    #expect(page.contains("<a href=\"../a/report.html\" rel=\"prev\">←\u{a0}First</a>"))
    #expect(page.contains("<a href=\"../c/report.html\" rel=\"next\">Third\u{a0}→</a>"))
    #expect(page.contains("href=\"../index.html\""))
    #expect(!(try project.text("output/b.zh/report.html")).contains("rel=\"prev\""))
    #expect(
      try project.text("output/b/report.md").contains(
        "← [First](../a/report.md) · [Reports](../README.md) · [Third](../c/report.md) →"))
  }

  @Test func renderingOneAloneChangesNothing() throws {
    let project = try project()
    try project.run("render")
    let before = try project.identities("output")
    #expect(try project.run("render", "notebooks/b.md").errors.contains("up to date"))
    #expect(try project.identities("output") == before)
    #expect(try project.run("check").status == 0)
  }

  @Test func aReportThatStandsAloneLeadsNowhere() throws {
    let project = try project()
    try project.run("render", "notebooks/b.md")
    #expect(!(try project.text("output/b/report.html")).contains("rel=\"next\""))
  }

  @Test func theCommandSaysWithWhichParametersAReportWasMade() throws {
    let text = PinnedNotebook.text(noise: "\"${noise}\"", "Plain.\n").replacing(
      "title: Steps", with: "title: Steps\nparams: {noise: 0.1}")
    let project = try TangentProcess(["notebooks/a.md": text])
    try project.run("render", "-P", "noise=0.2")
    #expect(
      try project.text("output/a/report.html").contains(
        "tangent render notebooks/a.md -P noise=0.2")
    )
  }
}
