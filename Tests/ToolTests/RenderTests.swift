import Foundation
import Testing

@Suite struct RenderTests {
  private func project() throws -> TangentProcess {
    try TangentProcess(["notebooks/good.md": SampleNotebook.good])
  }

  @Test func aNotebookBecomesItsReport() throws {
    let project = try project()
    let result = try project.run("render")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors == "notebooks/good.md: 7 files written\n")
    #expect(
      try project.snapshot("output").keys.sorted() == [
        ".tangent-files", "README.md", "good/.tangent-files", "good/figures/loss-dark.png",
        "good/figures/loss.png", "good/report.html", "good/report.md", "good/results.json",
        "good/search.js", "good/tile.svg", "index.html",
      ])
  }

  @Test func whatIsUnchangedIsNotWrittenAgain() throws {
    let project = try project()
    try project.run("render")
    let before = try project.identities("output")
    let result = try project.run("render")
    #expect(result.errors == "notebooks/good.md: up to date\n")
    #expect(try project.identities("output") == before)
  }

  @Test func aFigureWithTheSameSceneKeepsItsPicture() throws {
    let project = try project()
    try project.run("render")
    let before = try project.identities("output/good")
    try project.write(SampleNotebook.good + "\nMore prose.\n", to: "notebooks/good.md")
    try project.run("render")
    let after = try project.identities("output/good")
    #expect(after["figures/loss.png"] == before["figures/loss.png"])
    #expect(after["figures/loss-dark.png"] == before["figures/loss-dark.png"])
    #expect(after["report.html"] != before["report.html"])
    #expect(after["results.json"] == before["results.json"])
  }

  @Test func oneFormatLeavesTheOtherOut() throws {
    let project = try project()
    try project.run("render", "--to", "html", "-o", "page")
    #expect(project.exists("page/good/report.html"))
    #expect(!project.exists("page/good/report.md"))
    #expect(!project.exists("output"))
  }

  @Test func parametersOfTheCommandLineReplaceThoseOfTheFrontMatter() throws {
    let text = "---\nparams: {count: 5}\n---\n" + SampleNotebook.good
    let project = try TangentProcess([
      "notebooks/good.md": text.split(separator: "epochs: 5").joined(separator: "epochs: ${count}")
    ])
    #expect(try project.run("render").status == 0)
    let result = try project.run("render", "-P", "count=7", "-o", "other")
    #expect(result.status == 1)
    #expect(result.errors.contains("now 7"))
  }

  @Test func aStaleReportIsWrittenOnRequestAndMarked() throws {
    let project = try TangentProcess(["notebooks/stale.md": SampleNotebook.stale])
    try project.run("render")
    #expect(!project.exists("output/stale"))
    let result = try project.run("render", "--keep-going")
    #expect(result.status == 1)
    #expect(try project.text("output/stale/report.md").contains("✗"))
  }

  @Test func theOldReportStaysWholeWhenANotebookIsBroken() throws {
    let project = try project()
    try project.run("render")
    let before = try project.snapshot("output")
    try project.write(SampleNotebook.invalid, to: "notebooks/good.md")
    #expect(try project.run("render").status == 2)
    #expect(try project.snapshot("output") == before)
  }

  @Test func theReportOfANotebookThatIsGoneGoesToo() throws {
    let project = try project()
    try project.write(SampleNotebook.good, to: "notebooks/second.md")
    try project.run("render")
    #expect(project.exists("output/second/report.html"))
    try FileManager.default.removeItem(at: project.folder.appending(path: "notebooks/second.md"))
    try project.run("render")
    #expect(!project.exists("output/second"))
    #expect(!(try project.text("output/README.md")).contains("second"))
  }
}
