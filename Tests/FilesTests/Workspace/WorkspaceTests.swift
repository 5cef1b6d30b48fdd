import TestSupport
import Testing

@testable import Files

@Suite struct WorkspaceTests {
  @Test(arguments: ["tangent.yaml", ".git/HEAD"])
  func theProjectIsTheNearestMarkedFolder(mark: String) throws {
    let folder = try TemporaryFolder([mark: "", "a/b/c.md": "text"])
    let workspace = try Workspace(around: folder.file("a/b"))
    #expect(workspace.root == folder.path)
    #expect(workspace.workingDirectory == folder.file("a/b"))
    #expect(workspace.projectPath("c.md") == "a/b/c.md")
    #expect(try workspace.notebook(at: "./c.md").path == "c.md")
    #expect(workspace.shownPath("../x.md") == "../x.md")
  }

  @Test func aFolderWithoutMarksIsItsOwnProject() throws {
    let folder = try TemporaryFolder(["a/b.md": ""])
    #expect(try Workspace(around: folder.file("a")).root == folder.file("a"))
  }

  @Test func notebooksAreFoundInOrder() throws {
    let folder = try TemporaryFolder([
      "notebooks/b.md": "", "notebooks/a/z.md": "", "notebooks/a.txt": "", "notebooks/中.md": "",
      "notebooks/.hidden/x.md": "", "notebooks/.y.md": "", "notebooks/out/report.md": "",
      "notebooks/out/.tangent-files": "report.md\n", "README.md": "", "notebooks/A.md": "",
    ])
    try folder.link("notebooks/loop", to: folder.path)
    let workspace = try Workspace(around: folder.path)
    let all = ["notebooks/A.md", "notebooks/a/z.md", "notebooks/b.md", "notebooks/中.md"]
    #expect(try workspace.notebooks(under: ["notebooks"]) == all)
    #expect(
      try workspace.notebooks(under: ["README.md", "./notebooks/", "notebooks/b.md"])
        == ["README.md"] + all)
  }

  @Test func aMissingPathHasAHint() throws {
    let folder = try TemporaryFolder(["notebooks/b.md": ""])
    let workspace = try Workspace(around: folder.path)
    let problem = #expect(throws: FileProblem.self) {
      try workspace.notebooks(under: ["notebook"])
    }
    #expect(problem?.message == "missing file or folder 'notebook'")
    #expect(problem?.hint == "did you mean 'notebooks'?")
    #expect(problem?.diagnostic().exitStatus == 4)
  }

  @Test func filesAreNamedFromTheNotebook() throws {
    let folder = try TemporaryFolder([
      "tangent.yaml": "", "data/x.csv": "1", "notebooks/a.md": "", "notebooks/y.csv": "2",
    ])
    try folder.link("notebooks/z.csv", to: "../data/x.csv")
    let workspace = try Workspace(around: folder.path)
    #expect(try workspace.file("y.csv", besides: "notebooks/a.md").text == "2")
    #expect(try workspace.file("../data/x.csv", besides: "notebooks/a.md").path == "data/x.csv")
    #expect(try workspace.file("z.csv", besides: "notebooks/a.md").text == "1")
  }

  @Test(arguments: [
    ("/etc/passwd", "outside-project"), ("../../x.csv", "outside-project"),
    ("../../../../../../etc/passwd", "outside-project"), ("link.csv", "outside-project"),
    ("up/secret.csv", "outside-project"), ("../../project-evil/secret.csv", "outside-project"),
    ("evil.csv", "outside-project"), ("evil/secret.csv", "outside-project"),
    ("nothing.csv", "missing-file"), ("", "missing-file"),
    ("a\0b", "missing-file"), ("~/x.csv", "missing-file"), ("a.md/x", "missing-file"),
  ])
  func nothingOutsideTheProjectIsRead(path: String, id: String) throws {
    let folder = try TemporaryFolder([
      "secret.csv": "s", "project/.git/HEAD": "", "project/n/a.md": "",
      "project-evil/secret.csv": "s",
    ])
    try folder.link("project/n/evil.csv", to: folder.file("project-evil/secret.csv"))
    try folder.link("project/n/evil", to: "../../project-evil")
    try folder.link("project/n/link.csv", to: folder.file("secret.csv"))
    try folder.link("project/n/up", to: "../..")
    let workspace = try Workspace(around: folder.file("project"))
    let problem = #expect(throws: FileProblem.self) { try workspace.file(path, besides: "n/a.md") }
    #expect(problem?.id == id)
    let notebook = SourceFile(path: "n/a.md", text: path)
    #expect(problem?.diagnostic(in: notebook, at: 0..<1).exitStatus == 2)
  }

  @Test func aNotebookElsewhereHasItsOwnProject() throws {
    let folder = try TemporaryFolder([
      "here/.git/HEAD": "", "there/.git/HEAD": "", "there/n/a.md": "", "there/x.csv": "x",
    ])
    let workspace = try Workspace(around: folder.file("here"))
    #expect(try workspace.file("../x.csv", besides: folder.file("there/n/a.md")).text == "x")
    #expect(throws: FileProblem.self) {
      try workspace.file("../../here/.git/HEAD", besides: folder.file("there/n/a.md"))
    }
  }

  @Test func aNearNameIsOffered() throws {
    let folder = try TemporaryFolder(["data.csv": "", "a.md": ""])
    let workspace = try Workspace(around: folder.path)
    let problem = #expect(throws: FileProblem.self) {
      try workspace.file("date.csv", besides: "a.md")
    }
    #expect(problem?.message == "missing file 'date.csv'")
    #expect(problem?.hint == "did you mean 'data.csv'?")
  }

  @Test func whatIsNoFileIsNotRead() throws {
    let folder = try TemporaryFolder(["a/b.md": ""])
    let workspace = try Workspace(around: folder.path)
    let problem = #expect(throws: FileProblem.self) { try workspace.notebook(at: "a") }
    #expect(problem?.message == "cannot read 'a': a folder")
    let missing = #expect(throws: FileProblem.self) { try workspace.notebook(at: "c.md") }
    #expect(missing?.message == "cannot read 'c.md': no such file or directory")
    let device = #expect(throws: FileProblem.self) { try workspace.notebook(at: "/dev/null") }
    #expect(device?.message == "cannot read '/dev/null': no file")
  }
}
