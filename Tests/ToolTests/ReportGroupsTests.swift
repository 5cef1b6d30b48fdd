import Foundation
import TestSupport
import Testing

@Suite("Groups of reports") struct ReportGroupsTests {
  private func project(_ configuration: String) throws -> TangentProcess {
    try TangentProcess([
      "tangent.yaml": configuration, "notebooks/good.md": SampleNotebook.good,
      "notebooks/fine.md": SampleNotebook.good,
    ])
  }

  @Test("stand in the index as they are listed, what is in none behind them")
  func order() throws {
    let project = try project("groups:\n  - {title: First steps, reports: [good]}\n")
    #expect(try project.run("render").status == 0)
    let list = try project.text("output/README.md")
    let group = try #require(list.firstRange(of: "## First steps"))
    let good = try #require(list.firstRange(of: "good/report.md"))
    let fine = try #require(list.firstRange(of: "fine/report.md"))
    #expect(group.upperBound < good.lowerBound && good.upperBound < fine.lowerBound)
    #expect(try project.run("check").status == 0)
  }

  @Test("name every article of this repository")
  func ownReports() throws {
    let folder = Fixture.folder.appending(path: "../..").standardizedFileURL
    let configuration = try String(
      contentsOf: folder.appending(path: "tangent.yaml"), encoding: .utf8)
    let listed = configuration.matches(of: /reports: \[(.*)\]/).flatMap { match in
      match.output.1.split(separator: ", ").map(String.init)
    }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "notebooks").path)
    let articles = files.filter { $0.hasSuffix(".md") && !$0.hasSuffix(".zh.md") }
    #expect(listed.sorted() == articles.map { String($0.dropLast(3)) }.sorted())
  }

  @Test("name reports that are there")
  func unknown() throws {
    let project = try project("groups:\n  - {title: First steps, reports: [fine, goood]}\n")
    try project.run("render")
    let check = try project.run("check")
    #expect(check.status == 1)
    #expect(
      check.errors.contains(
        "error: no report 'goood' for the group 'First steps' of tangent.yaml [unknown-report]"))
    #expect(check.errors.contains("hint: did you mean 'good'?"))
    #expect(!check.errors.contains("no report 'fine'"))
  }

  @Test(
    "and other lists of tangent.yaml say which entry is wrong",
    arguments: [
      ("groups:\n  - {title: A, reports: [good]}\n  - {title: B, reports: [good]}\n", "3:26"),
      ("groups:\n  - {titel: A, reports: [good]}\n", "2:6"),
      ("exempt:\n  - {text: 'v\\d', because: names}\n  - {txt: a, because: b}\n", "3:6"),
      ("pins:\n  - {file: README.md, text: 'a {}', value: 1, nth: 0}\n", "2:52"),
      ("groups: First\n", "1:9"), ("exempt: First\n", "1:9"), ("pins: First\n", "1:7"),
    ])
  func places(configuration: String, place: String) throws {
    let check = try project(configuration).run("check")
    #expect(check.status == 2)
    #expect(check.errors.contains("tangent.yaml:\(place): error: "), "\(check.errors)")
  }
}
