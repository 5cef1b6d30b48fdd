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
}
