import Foundation
import Testing

/// Three projects and a submodule in one repository, as a service checks it out: one commit deep,
/// with CRLF, blanks and Han in paths, and the steps begun in a subfolder.
@Suite("A repository of several projects")
struct MonorepoTests {
  private static let projects = ["pkg/a", "pkg/项目 b", "libs/c d/docs"]
  private static let paths = ["notebooks/note book.md", "notebooks/章 1/note book.md"]

  private static let text = """
    ---
    title: Fit
    ---

    ```yaml {.run #fit}
    data: {csv: {file: points.csv, target: y}}
    epochs: 20
    optimizers: {gradient_descent: {learning_rate: 0.05}}
    ```

    It takes 20<!--= fit.gradient_descent.epochs --> epochs down to
    ?<!--= fit.gradient_descent.final_loss -->.

    """

  /// The files of a project.
  private static func files(in folder: String) -> [String: String] {
    var files = ["\(folder)/tangent.yaml": folder == projects[1] ? "output: reports\n" : ""]
    for path in paths {
      files["\(folder)/\(path)"] = text
      let data = path.replacing("note book.md", with: "points.csv")
      files["\(folder)/\(data)"] = "x,y\n1,2\n2,4\n3,7\n4,8\n"
    }
    return files
  }

  /// A checkout of a branch on which one notebook of the second project has changed.
  private static func checkout() throws -> TangentProcess {
    let all = (projects.map { "up/\($0)" } + ["sub"]).map(files)
    let project = try TangentProcess(all.reduce(into: [:]) { $0.merge($1) { _, new in new } })
    try project.delete("tangent.yaml")
    for folder in projects.map({ "up/\($0)" }) + ["sub"] {
      #expect(try project.run(["update"], in: folder).status == 0)
    }
    let local = ["-c", "protocol.file.allow=always"]
    for (folder, modules) in [("sub", [String]()), ("up", ["../sub"])] {
      try project.git("-C", folder, "init", "-q", "-b", "main")
      for module in modules {
        let source = "file://\(project.folder.appending(path: module.dropFirst(3)).path)"
        try project.git(
          local + ["-C", folder, "submodule", "--quiet", "add", source, "third/sub"])
      }
      try project.git("-C", folder, "add", "-A")
      try project.git("-C", folder, "commit", "-q", "-m", "numbers")
    }
    try project.git("-C", "up", "checkout", "-q", "-b", "feature")
    let path = "up/\(projects[1])/\(paths[1])"
    try project.write(text.replacing("epochs: 20", with: "epochs: 30"), to: path)
    #expect(try project.run(["update"], in: "up/\(projects[1])").status == 0)
    try project.git("-C", "up", "commit", "-q", "-a", "-m", "feature")
    try project.git(
      local + [
        "clone", "-q", "--depth", "1", "-b", "feature", "-c", "core.autocrlf=true",
        "--recurse-submodules", "--shallow-submodules",
        "file://\(project.folder.appending(path: "up").path)", "ci 工作",
      ])
    return project
  }

  @Test("is clean as it is checked out, wherever in it one works")
  func clean() throws {
    let project = try Self.checkout()
    #expect(try project.bytes("ci 工作/\(Self.projects[0])/notebooks/points.csv").contains(13))
    for folder in Self.projects + ["third/sub"] {
      for words in [["check"], ["check", "--frozen"], ["render"], ["update"]] {
        let result = try project.run(words, in: "ci 工作/\(folder)/notebooks/章 1")
        #expect(result.status == 0, "\(folder) \(words): \(result.errors)")
      }
    }
    try project.git("-C", "ci 工作", "diff", "--quiet")
  }

  @Test("has its files named from the top of their repository, in every format for machines")
  func machinePaths() throws {
    let project = try Self.checkout()
    for (folder, shown) in [(Self.projects[1], Self.projects[1] + "/"), ("third/sub", "")] {
      let path = "ci 工作/\(folder)/\(Self.paths[1])"
      let wrong = try project.text(path).replacing("takes", with: "takes 3<!--= 1 + 1 --> or")
      try project.write(wrong, to: path)
      let place = "\(shown)\(Self.paths[1])"
      let encoded = place.split(separator: "/").map { part in
        part.addingPercentEncoding(
          withAllowedCharacters: .alphanumerics.union(.init(charactersIn: ".-")))
          ?? ""
      }.joined(separator: "/").replacing("%2E", with: ".")
      let forms = [
        "github": "::error file=\(place),line=11,col=10,title=stale-pin::",
        "sarif": "{\"uri\": \"\(encoded)\"}", "json": "\"path\": \"\(place)\"",
        "junit": "file=\"\(place)\" line=\"11\"", "markdown": "### \(place)\n",
      ]
      for (format, form) in forms.sorted(by: { $0.key < $1.key }) {
        let check = try project.run(
          ["check", "--format", format], in: "ci 工作/\(folder)/notebooks")
        #expect(check.status == 1)
        #expect(check.output.contains(form), "\(format): \(check.output)")
      }
    }
  }

  @Test("says where its history ends, and what a branch has changed once it is all there")
  func history() throws {
    let project = try Self.checkout()
    let folder = "ci 工作/\(Self.projects[1])/notebooks"
    let shallow = try project.run(["explain", "章 1/note book.md:12"], in: folder)
    #expect(shallow.output.contains("not later than"), "\(shallow.output)\(shallow.errors)")
    #expect(shallow.output.contains("git fetch --unshallow"))
    let missing = try project.run(["diff", "origin/main"], in: folder)
    #expect(missing.status == 4)
    #expect(missing.errors.contains("fetch-depth: 0"))
    try project.git("-C", "ci 工作", "fetch", "-q", "--unshallow")
    try project.git("-C", "ci 工作", "fetch", "-q", "origin", "main:refs/remotes/origin/main")
    let diff = try project.run(["diff", "origin/main"], in: folder)
    #expect(diff.output.hasPrefix("章 1/note book: fit\n  why: option changed: epochs 20 → 30\n"))
    let explain = try project.run(["explain", "章 1/note book.md:12"], in: folder)
    #expect(explain.output.contains(": feature\n"), "\(explain.output)")
  }
}
