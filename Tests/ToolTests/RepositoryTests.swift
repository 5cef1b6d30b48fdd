import Foundation
import Testing

/// Histories as CI services and colleagues have them.
@Suite("Git as it is met")
struct RepositoryTests {
  private static let csv = "x,y\n1,2\n2,4\n3,7\n4,8\n"

  private static let fit = """
    ---
    title: Fit
    ---

    ```yaml {.run #fit}
    data: {csv: {file: points.csv, target: y}}
    epochs: 20
    optimizers: {gradient_descent: {learning_rate: 0.05}}
    ```

    It ends after 20<!--= fit.gradient_descent.epochs --> epochs at ?<!--= fit.gradient_descent.final_loss -->.

    """

  /// A repository with two commits, of which the second touches no number.
  private static func repository() throws -> TangentProcess {
    let project = try TangentProcess([
      "notebooks/fit.md": fit, "notebooks/points.csv": csv, ".gitignore": ".cache\n.out\n.err\n",
    ])
    try project.git("init", "-q", "-b", "main")
    try project.run("update")
    try project.git("add", "-A")
    try project.git("commit", "-q", "-m", "numbers")
    try project.write("x", to: "x")
    try project.git("add", "-A")
    try project.git("commit", "-q", "-m", "unrelated")
    return project
  }

  @Test("that refuses a folder of another user is quoted with its remedy")
  func owner() throws {
    let project = try Self.repository()
    try project.write(
      "#!/bin/sh\nexec env GIT_TEST_ASSUME_DIFFERENT_OWNER=1 /usr/bin/git \"$@\"\n", to: "bin/git")
    chmod(project.folder.appending(path: "bin/git").path, 0o755)
    let path = ["PATH": "\(project.folder.path)/bin:/usr/bin:/bin"]
    let remedy = "git config --global --add safe.directory \(project.folder.path)"
    let diff = try project.run("diff", environment: path)
    #expect(diff.status == 4)
    #expect(diff.errors.contains("= hint: \(remedy)\n"))
    let explained = try project.run("explain", "notebooks/fit.md", environment: path)
    #expect(explained.status == 0)
    #expect(explained.output.contains("last changed   unknown: git failed"))
    #expect(explained.output.contains(remedy))
  }

  private static func clone(_ project: TangentProcess, _ options: String...) throws {
    let arguments = ["clone", "-q"] + options + ["file://\(project.folder.path)", "clone"]
    try project.git(arguments)
  }

  private static let value = "fit.gradient_descent.final_loss"

  @Test("a shallow clone blames no innocent commit, and says how to see more")
  func shallow() throws {
    let project = try Self.repository()
    #expect(try project.run("explain", Self.value).output.contains(": numbers\n"))
    try Self.clone(project, "--depth", "1")
    let explain = try project.run(["explain", Self.value], in: "clone").output
    #expect(explain.contains("not later than"), "\(explain)")
    #expect(explain.contains("git fetch --unshallow"))
    #expect(!explain.contains("first recorded"))
    let diff = try project.run(["diff", "v1"], in: "clone")
    #expect(diff.status == 4)
    #expect(diff.errors.contains("unknown revision 'v1'"))
    #expect(diff.errors.contains("fetch-depth: 0"), "\(diff.errors)")
  }

  @Test("a checkout with CRLF is up to date, and stays so")
  func carriageReturns() throws {
    let project = try Self.repository()
    try Self.clone(project, "-c", "core.autocrlf=true")
    #expect(try project.bytes("clone/notebooks/points.csv").contains(13))
    let before = try project.identities("clone/output")
    for words in [["check"], ["check", "--frozen"], ["render"], ["update"]] {
      let result = try project.run(words, in: "clone")
      #expect(result.status == 0, "\(words) \(result.errors)")
    }
    #expect(try project.identities("clone/output") == before)
  }

  @Test("a branch is compared with where it left another, and with three dots too")
  func mergeBase() throws {
    let project = try Self.repository()
    try project.git("checkout", "-q", "-b", "feature")
    try Self.change("epochs: 20", "epochs: 30", "feature", in: project)
    try project.git("checkout", "-q", "main")
    try Self.change("rate: 0.05", "rate: 0.02", "main goes on", in: project)
    let three = try project.run("diff", "main...feature").output
    try project.git("checkout", "-q", "feature")
    for text in [try project.run("diff", "main").output, three] {
      #expect(text.contains("epochs 20 → 30"), "\(text)")
      #expect(!text.contains("learning_rate"), "\(text)")
    }
    let two = try project.run("diff", "main..feature").output
    #expect(two.contains("learning_rate 0.02 → 0.05"), "\(two)")
  }

  private static func change(
    _ old: String, _ new: String, _ message: String, in project: TangentProcess
  ) throws {
    let text = try project.text("notebooks/fit.md").replacing(old, with: new)
    try project.write(text, to: "notebooks/fit.md")
    try project.run("update")
    try project.git("commit", "-q", "-a", "-m", message)
  }

  @Test("a renamed notebook keeps its history, and its values are the same")
  func renames() throws {
    let project = try Self.repository()
    try project.git("mv", "notebooks/fit.md", "notebooks/line.md")
    try project.git("mv", "output/fit", "output/line")
    try project.run("render")
    try project.git("add", "-A")
    try project.git("commit", "-q", "-m", "renamed")
    #expect(try project.run("diff", "HEAD~1").output.hasPrefix("no value differs"))
    let explain = try project.run("explain", Self.value).output
    #expect(explain.contains(": numbers\n"), "\(explain)")
  }

  @Test("a hook sees what is about to be committed")
  func staged() throws {
    let project = try Self.repository()
    let text = try project.text("notebooks/fit.md").replacing("epochs: 20", with: "epochs: 30")
    try project.write(text, to: "notebooks/fit.md")
    try project.git("add", "notebooks/fit.md")
    try project.run("update")
    #expect(try project.run("check", "--frozen").status == 0)
    let staged = try project.run("check", "--frozen", "--staged")
    #expect(staged.status == 1)
    #expect(staged.errors.contains("notebooks/fit.md:5:"), "\(staged.errors)")
    #expect(staged.errors.contains("[stale-results]"))
    try project.git("add", "-A")
    #expect(try project.run("check", "--staged").status == 0)
  }

  @Test("a hook sees papers as they are about to be committed, whatever the folder holds")
  func stagedTexts() throws {
    let project = try TangentProcess([
      "paper.tex": "Twice is \\pin{9}{2 * 4}.\n", "p.typ": "It is 8/*= 2 * 4 */.\n",
      "README.md": "Two 4<!--= 2 * 2 -->.\n", ".gitignore": ".cache\n.out\n.err\n",
    ])
    try project.git("init", "-q", "-b", "main")
    try project.git("add", "-A")
    for text: String? in ["Twice is \\pin{8}{2 * 4}.\n", "Twice is 8.\n", nil] {
      if let text {
        try project.write(text, to: "paper.tex")
      } else {
        try project.delete("paper.tex")
      }
      let staged = try project.run("check", "--staged")
      #expect(staged.status == 1, "\(text ?? "deleted"): \(staged.errors)")
      #expect(staged.errors.contains("paper.tex:1:15: error: pinned number is stale"))
      #expect(staged.errors.contains("\n3 files, 3 pinned numbers"), "\(staged.errors)")
    }
    try project.write("Twice is \\pin{8}{2 * 4}.\n", to: "paper.tex")
    try project.git("add", "-A")
    try project.write("Twice is \\pin{9}{2 * 4}.\n", to: "paper.tex")
    try project.write("\\pin{1}{2}\n", to: "not-added.tex")
    let staged = try project.run("check", "--staged")
    #expect(staged.status == 0, "\(staged.errors)")
    #expect(staged.errors.hasPrefix("3 files, 3 pinned numbers"), "\(staged.errors)")
  }

  @Test("what was edited and not rendered is said beside a difference")
  func unrendered() throws {
    let project = try Self.repository()
    let text = try project.text("notebooks/fit.md").replacing("epochs: 20", with: "epochs: 30")
    try project.write(text, to: "notebooks/fit.md")
    let diff = try project.run("diff")
    #expect(diff.status == 0)
    #expect(diff.output.hasPrefix("no value differs"))
    #expect(diff.errors.contains("'notebooks/fit.md' has changed since its values were recorded"))
  }
}
