import Foundation
import Testing

/// A project in a repository as people check it out: in a subfolder, with blanks and Han in paths.
@Suite("A project wherever it stands")
struct ProjectPlaceTests {
  private static let prose = "Of 60<!--= steps.small.epochs --> epochs.\n"

  /// A repository with a project in `pkg/项目 a`, rendered.
  private static func monorepo() throws -> (repository: TangentProcess, path: String) {
    let path = "pkg/项目 a"
    let project = try TangentProcess([
      "\(path)/tangent.yaml": "output: reports\n",
      "\(path)/\(PinnedNotebook.path)": PinnedNotebook.text(prose), "\(path)/notebooks/x/.keep": "",
    ])
    try project.delete("tangent.yaml")
    try project.git("init", "-q", "-b", "main")
    let rendered = try project.run(["render"], in: path)
    #expect(rendered.status == 0, "\(rendered.errors)")
    return (project, path)
  }

  @Test("has its reports in one place, whatever folder below it is worked in")
  func subfolder() throws {
    let (project, path) = try Self.monorepo()
    let before = try project.identities("\(path)/reports")
    for folder in ["notebooks", "notebooks/x"] {
      let render = try project.run(["render"], in: "\(path)/\(folder)")
      #expect(render.status == 0)
      #expect(render.errors.contains("steps.md: up to date"), "\(render.errors)")
      #expect(try project.run(["check"], in: "\(path)/\(folder)").status == 0)
    }
    #expect(try project.identities("\(path)/reports") == before)
    #expect(!project.exists("\(path)/notebooks/reports"))
    let link = project.folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: project.folder.appending(path: path).path)
    let linked = try project.run(["render", "\(link)/notebooks"], in: "link")
    #expect(linked.errors == "notebooks/steps.md: up to date\n")
  }

  @Test(
    "names files from the repository's top in every format for machines",
    arguments: ["json", "junit", "sarif", "github", "markdown"])
  func machinePaths(format: String) throws {
    let (project, path) = try Self.monorepo()
    let wrong = PinnedNotebook.text("Of 61<!--= steps.small.epochs --> epochs.\n")
    try project.write(wrong, to: "\(path)/\(PinnedNotebook.path)")
    let check = try project.run(
      ["check", "--frozen", "--format", format, "steps.md"],
      in: "\(path)/notebooks")
    #expect(check.status == 1)
    let shown = format == "sarif" ? "pkg/%E9%A1%B9%E7%9B%AE%20a" : path
    #expect(check.output.contains("\(shown)/notebooks/steps.md"), "\(check.output)")
  }

  @Test(
    "says in every format what stands outside notebooks, and never that all is true",
    arguments: ["json", "junit", "sarif", "github", "markdown", "text"])
  func missingPath(format: String) throws {
    let project = try PinnedNotebook.updatedProject()
    let check = try project.run(["check", "notebooks", "nope", "--format", format])
    #expect(check.status == 4)
    let output = format == "text" ? check.errors : check.output
    #expect(output.contains("missing file or folder 'nope'"), "\(output)")
    let claims: [String: String] = [
      "json": "\"exit_status\": 4", "junit": "failures=\"1\"", "github": "::error title=",
      "markdown": "4 in 1 file: **1 not checked**", "text": "1 file (1 not checked)",
      "sarif": "\"locations\": []",
    ]
    #expect(output.contains(claims[format] ?? ""), "\(output)")
  }

  @Test(
    "has faults of its tangent.yaml in every format, and nothing is said to be true",
    arguments: ["text", "json", "junit", "sarif", "github", "markdown"])
  func configuration(format: String) throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write("formats: [htmlx]\n", to: "tangent.yaml")
    let check = try project.run(["check", "--format", format])
    #expect(check.status == 2)
    let output = format == "text" ? check.errors : check.output
    let claims: [String: [String]] = [
      "text": ["tangent.yaml:1:11: error: unknown format 'htmlx'"],
      "json": ["\"exit_status\": 2", "\"path\": \"tangent.yaml\"", "\"line\": 1, \"column\": 11"],
      "junit": ["failures=\"1\"", "file=\"tangent.yaml\" line=\"1\""],
      "github": ["::error file=tangent.yaml,line=1,col=11,title=unknown-format::"],
      "markdown": ["**1 not checked**", "`tangent.yaml:1`: unknown format"],
      "sarif": ["\"uri\": \"tangent.yaml\"", "\"startLine\": 1, \"startColumn\": 11"],
    ]
    for claim in claims[format] ?? [] { #expect(output.contains(claim), "\(output)") }
    #expect(!output.contains("all true"))
    for command in [["render"], ["update"], ["diff"], ["explain", "steps"], ["measure"]] {
      let other = try project.run(command)
      #expect(other.status == 2, "\(command): \(other.errors)")
      #expect(other.errors.split(separator: "unknown format 'htmlx'").count == 2, "\(command)")
    }
  }

  @Test("refuses two notebooks with one report folder before anything is written")
  func sharedFolder() throws {
    let text = PinnedNotebook.text(Self.prose)
    let project = try TangentProcess(["steps.md": text, PinnedNotebook.path: text])
    let both = try project.run(["render", "steps.md", "notebooks"])
    #expect(both.status == 2)
    #expect(both.errors.contains("share the folder 'output/steps'"))
    #expect(!project.exists("output"))
    #expect(try project.run(["render", "notebooks"]).status == 0)
    let other = try project.run(["render", "steps.md"])
    #expect(other.status == 2)
    #expect(other.errors.contains("[shared-report-folder]"), "\(other.errors)")
    #expect(try project.run(["check", "notebooks"]).status == 0)
  }

  @Test("passes over what git ignores and what tangent.yaml excludes")
  func ignored() throws {
    let project = try TangentProcess([
      "a.md": "One [link](none.md).\n", "build/b.md": "A [link](none.md).\n",
      "pkg/out/c.md": "A [link](none.md).\n", "docs/d.md": "A [link](none.md).\n",
      ".gitignore": "build/\n", "pkg/.gitignore": "out\n", "tangent.yaml": "exclude: [docs/*.md]\n",
    ])
    try project.git("init", "-q")
    let check = try project.run(["check", "."])
    #expect(check.errors.contains("a.md:1:5: error: no file 'none.md'"))
    #expect(check.errors.contains("\n1 file, "), "\(check.errors)")
    // What is named is meant.
    #expect(try project.run(["check", "docs/d.md"]).status == 1)
  }

  @Test("is checked by itself with its README alone, where there is no git too")
  func unkeptTexts() throws {
    let project = try TangentProcess([
      "README.md": "Twice 2 is 5<!--= 2 * 2 -->.\n", "NOTES.md": "Nothing here.\n",
      "docs/a.md": "Twice 3 is 6<!--= 2 * 3 -->.\n", "paper.tex": "\\pin{8}{2 * 4}\n",
    ])
    // A folder that is nobody's project may be anybody's home: nothing below is read.
    try project.delete("tangent.yaml")
    let check = try project.run("check")
    #expect(check.status == 1)
    #expect(check.errors.contains("README.md:1:12: error: pinned number is stale"))
    #expect(check.errors.contains("\n2 files, 2 pinned numbers"), "\(check.errors)")
    #expect(try project.run("update").status == 0)
    #expect(try project.text("README.md") == "Twice 2 is 4<!--= 2 * 2 -->.\n")
    let render = try project.run(["render"])
    #expect(render.status == 4)
    #expect(render.errors.contains("the numbers of 'README.md' are verified by 'tangent check'"))
    try project.write("", to: "tangent.yaml")
    #expect(try project.run("check").errors.hasPrefix("3 files, 3 pinned numbers"))
  }

  @Test("has texts whose reports are compared, though nothing is run in them")
  func proseReports() throws {
    let project = try TangentProcess(["notebooks/a.md": "Prose with a [call](tel:1).\n"])
    #expect(try project.run("check").errors.contains("1 file, 0 pinned numbers"))
    try project.run("render")
    let linked = try project.run("check")
    #expect(linked.status == 0)
    #expect(linked.errors.contains("[dropped-link]"), "\(linked.errors)")
    try project.write("Prose, 4<!--= 1 + 2 -->.\n", to: "notebooks/a.md")
    let stale = try project.run("check")
    #expect(stale.status == 1)
    #expect(stale.errors.contains("[changed-output]"), "\(stale.errors)")
    #expect(try project.run("update").status == 0)
    #expect(try project.run("check").status == 0)
    #expect(try project.text("output/a/report.md").contains("Prose, 3"))
  }

  @Test("is checked by itself with its README alone")
  func texts() throws {
    let project = try TangentProcess([
      "README.md": "Twice 2 is 4<!--= 2 * 2 -->.\n", "NOTES.md": "Nothing here.\n",
    ])
    try project.git("init", "-q")
    try project.git("add", ".")
    let check = try project.run(["check"])
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.errors.hasPrefix("1 file, 1 pinned number"))
    let render = try project.run(["render"])
    #expect(render.status == 4)
    #expect(render.errors.contains("the numbers of 'README.md' are verified by 'tangent check'"))
    try project.write("paths: ['*.md']\n", to: "tangent.yaml")
    #expect(try project.run(["check"]).errors.hasPrefix("2 files, 1 pinned number"))
    try project.write("paths: [README.md, ../a.md, /etc/b.md, NOTE.md]\n", to: "tangent.yaml")
    let outside = try project.run(["check"])
    #expect(outside.status == 2)
    for words in [
      "1:20: error: file '../a.md' outside", "1:29: error", "did you mean 'NOTES.md'?",
    ] {
      #expect(outside.errors.contains(words), "\(outside.errors)")
    }
  }
}
