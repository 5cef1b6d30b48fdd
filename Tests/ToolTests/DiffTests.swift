import Foundation
import Testing

@Suite("tangent diff")
struct DiffTests {
  private static func changedProject() throws -> TangentProcess {
    let project = try PinnedNotebook.updatedProject()
    try project.git("init", "-q")
    try project.commit("Begin")
    try project.write(PinnedNotebook.text(medium: "0.15"), to: PinnedNotebook.path)
    try project.run("update")
    return project
  }

  @Test("compares the last commit with the working tree")
  func workingTree() throws {
    let diff = try Self.changedProject().run("diff")
    #expect(diff.status == 0)
    #expect(diff.output.hasPrefix("steps: steps\n  why: option changed: optimizers.medium"))
    let row = try #require(
      diff.output.split(separator: "\n").first { $0.contains("s_to_tolerance") })
    #expect(
      row.split(separator: " ") == [
        "steps.medium.epochs_to_tolerance", "31", "43", "+12", "+38.7", "%",
      ])
    #expect(!diff.output.contains("steps.small."))
  }

  @Test("compares two revisions, and two results files")
  func sides() throws {
    let project = try Self.changedProject()
    try project.git("show", "HEAD:output/steps/results.json", output: "old.json")
    let files = try project.run("diff", "old.json", "output/steps/results.json")
    #expect(files.output.contains("steps.medium.epochs_to_tolerance"))
    try project.commit("Go on")
    #expect(try project.run("diff").output == "no value differs between HEAD and working tree\n")
    let revisions = try project.run("diff", "HEAD~1", "HEAD")
    #expect(revisions.output.contains("  value"))
    #expect(revisions.output.contains("HEAD~1"))
  }

  @Test("writes Markdown and JSON")
  func formats() throws {
    let project = try Self.changedProject()
    let markdown = try project.run("diff", "--format", "md").output
    #expect(markdown.contains("| `steps.medium.epochs_to_tolerance` | 31 | 43 | +12 | +38.7 % |"))
    let json = try project.run("diff", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["schema"] as? Int == 1)
    #expect((object?["runs"] as? [Any])?.count == 1)
  }

  @Test("refuses a revision that is none, even one that looks like an option")
  func unknownRevision() throws {
    let project = try Self.changedProject()
    let unknown = try project.run("diff", "nope")
    #expect(unknown.status == 4)
    #expect(unknown.errors.contains("unknown revision 'nope'"))
    let option = try project.run("diff", "--", "--output=x")
    #expect(option.status == 4)
    #expect(!project.exists("x"))
    #expect(try project.run("diff", "output/steps/results.json").status == 64)
  }

  @Test("draws the curves of runs that differ, the old ones as ghosts, as a page")
  func page() throws {
    let project = try Self.changedProject()
    let diff = try project.run("diff", "-o", "diff.html")
    #expect(diff.status == 0)
    #expect(diff.output.hasPrefix("steps: steps\n"))
    #expect(diff.errors == "diff.html: curves of 1 run\n")
    let page = try project.text("diff.html")
    #expect(page.contains("full lines: working tree, faint lines: HEAD"))
    #expect(page.contains("<li>option changed: optimizers.medium.learning_rate 0.2 → 0.15</li>"))
    #expect(page.contains("<th scope=\"row\">steps.medium.epochs_to_tolerance</th>"))
    // Two curves of now, and of then the one that was another, with what it was at its end.
    #expect(page.components("stroke-width=\"2.25\"") == 2)
    #expect(page.components("stroke-opacity=\"0.5\"") == 1)
    #expect(page.components(">HEAD: 0") == 1)
  }

  @Test("draws them as a picture with the same bytes each time", arguments: ["svg", "png"])
  func picture(form: String) throws {
    let project = try Self.changedProject()
    for name in ["a", "b"] {
      #expect(try project.run("diff", "HEAD", "-o", "\(name).\(form)").status == 0)
    }
    let bytes = try project.bytes("a.\(form)")
    #expect(bytes == (try project.bytes("b.\(form)")))
    let start = form == "png" ? Data([0x89, 0x50, 0x4E, 0x47]) : Data("<svg xmlns=".utf8)
    #expect(bytes.starts(with: start))
  }

  @Test("runs the old notebook with the data of its own time")
  func oldData() throws {
    let notebook = """
      ```yaml {.run #fit}
      data: {csv: {file: points.csv, target: y}}
      epochs: 5
      optimizers: {gradient_descent: {learning_rate: 0.1}}
      ```

      """
    let project = try TangentProcess([
      "notebooks/fit.md": notebook, "notebooks/points.csv": "x,y\n0,1\n1,3\n2,5\n",
    ])
    try project.run("update")
    try project.git("init", "-q")
    try project.commit("Begin")
    try project.write("x,y\n0,1\n1,3\n2,9\n", to: "notebooks/points.csv")
    try project.run("update")
    #expect(try project.run("diff", "-o", "diff.svg").status == 0)
    #expect(try project.text("diff.svg").components("stroke-opacity=\"0.5\"") == 1)
  }

  @Test("says which side it can't run again, and draws the other")
  func oldNotebookOfAnotherKind() throws {
    let project = try Self.changedProject()
    let text = try project.text(PinnedNotebook.path)
    try project.write(text.replacing("epochs: 60", with: "epohcs: 60"), to: PinnedNotebook.path)
    try project.commit("Break it")
    try project.write(text, to: PinnedNotebook.path)
    let record = try project.text("output/steps/results.json")
    try project.write(
      record.replacing("\"small.epochs\": 60", with: "\"small.epochs\": 61"),
      to: "output/steps/results.json")
    let diff = try project.run("diff", "-o", "diff.html")
    #expect(diff.status == 0)
    #expect(diff.errors.contains("no curves of 'notebooks/steps.md' at HEAD: unknown option"))
    #expect(try project.text("diff.html").components("stroke-opacity") == 0)
  }

  @Test("refuses a form that it does not know, and results files, which hold no curves")
  func noFigure() throws {
    let project = try Self.changedProject()
    let form = try project.run("diff", "-o", "diff.gif")
    #expect(form.status == 64)
    #expect(form.errors.contains("unknown format of 'diff.gif': expected .html, .svg or .png"))
    let path = "output/steps/results.json"
    let files = try project.run("diff", path, path, "-o", "diff.svg")
    #expect(files.status == 64)
    #expect(files.errors.contains("results files hold no curves"))
    try project.commit("Go on")
    let same = try project.run("diff", "-o", "diff.svg")
    #expect(same.status == 0)
    #expect(same.errors == "no curve differs: 'diff.svg' is not written\n")
    #expect(!project.exists("diff.svg"))
  }
}
