import TestSupport
import Testing

@testable import Files

@Suite struct OutputFolderTests {
  private func files(_ files: KeyValuePairs<String, String>) -> [OutputFile] {
    files.map { OutputFile($0.key, Array($0.value.utf8)) }
  }

  @Test func aReportIsWrittenOnceAndThenOnlyWhereItDiffers() throws {
    let folder = try TemporaryFolder()
    let output = try Workspace(around: folder.path).outputFolder("output/a")
    let first = files(["report.md": "one", "figures/loss.png": "png"])
    let created = OutputChanges(created: ["report.md", "figures/loss.png"])
    #expect(try output.changes(first) == created)
    #expect(folder.files == [])
    #expect(try output.write(first) == created)
    #expect(try output.write(first).isEmpty)
    let second = files(["report.md": "two", "figures/loss.png": "png"])
    #expect(try output.write(second) == OutputChanges(changed: ["report.md"]))
    #expect(
      folder.files
        == ["output/a/.tangent-files", "output/a/figures/loss.png", "output/a/report.md"])
    #expect(folder.text("output/a/.tangent-files") == "figures/loss.png\nreport.md\n")
  }

  @Test func onlyWhatTangentWroteIsDeleted() throws {
    let folder = try TemporaryFolder()
    let output = try Workspace(around: folder.path).outputFolder("output")
    try output.write(files(["a.html": "a", "figures/b.png": "b", "c/d": "d"]))
    try folder.write("mine", to: "output/c/mine.txt")
    let changes = try output.write(files(["a.html": "a"]))
    #expect(changes == OutputChanges(removed: ["c/d", "figures/b.png"]))
    #expect(folder.files == ["output/.tangent-files", "output/a.html", "output/c/mine.txt"])
    #expect(!SystemFile.exists(folder.file("output/figures")))
  }

  @Test func whatSomeoneElseWroteIsNotReplaced() throws {
    let folder = try TemporaryFolder(["README.md": "mine", "same.md": "same"])
    let output = try Workspace(around: folder.path).outputFolder(".")
    let problem = #expect(throws: FileProblem.self) {
      try output.write(files(["index.html": "x", "same.md": "same", "README.md": "theirs"]))
    }
    #expect(problem?.message == "file './README.md' that Tangent did not write")
    #expect(folder.files == ["README.md", "same.md"])
    #expect(folder.text("README.md") == "mine")
  }

  @Test func aListOfAStrangerDeletesNothingOutside() throws {
    let folder = try TemporaryFolder([
      "precious": "x", "project/.git/HEAD": "",
      "project/output/.tangent-files": "../../precious\n/etc/passwd\nup/precious\n.\n\nold\n",
      "project/output/old": "o",
    ])
    try folder.link("project/output/up", to: "../..")
    let output = try Workspace(around: folder.file("project")).outputFolder("output")
    #expect(try output.write(files(["a": "a"])).removed == ["old", "up/precious"])
    #expect(folder.text("precious") == "x")
    #expect(folder.text("project/output/.tangent-files") == "a\n")
  }

  @Test func aLinkInPlaceOfTheFolderLeadsNowhere() throws {
    let folder = try TemporaryFolder(["project/.git/HEAD": "", "home/.profile": "x"])
    try folder.link("project/output", to: folder.file("home"))
    let output = try Workspace(around: folder.file("project")).outputFolder("output")
    let problem = #expect(throws: FileProblem.self) { try output.write(files([".profile": "y"])) }
    #expect(problem?.diagnostic().exitStatus == 4)
    #expect(throws: FileProblem.self) { try output.write(files(["new": "y"])) }
    #expect(folder.files.filter { $0.hasPrefix("home") } == ["home/.profile"])
    #expect(folder.text("home/.profile") == "x")
  }

  @Test func aNameThatCannotBeNeverBlocksTheFolder() throws {
    let long = String(repeating: "x", count: 300)
    let list = "\(long)\n\(long)/a\nfigures\nreport.md/x\nloop/x\n.git/config\n.env\nreport.md\n"
    let folder = try TemporaryFolder([
      "output/.tangent-files": list, "output/report.md": "old", "output/figures/mine.png": "m",
      "output/.env": "secret",
    ])
    try folder.link("output/loop", to: "loop")
    let output = try Workspace(around: folder.path).outputFolder("output")
    try output.write(files(["report.md": "new"]))
    #expect(folder.text("output/.tangent-files") == "report.md\n")
    #expect(folder.text("output/report.md") == "new")
    #expect(folder.text("output/figures/mine.png") == "m")
    #expect(folder.text("output/.env") == "secret")
    #expect(try output.write(files(["report.md": "new"])).isEmpty)
  }

  @Test func nothingIsMadeBeforeItIsChecked() throws {
    let folder = try TemporaryFolder(["project/.git/HEAD": "", "out/b": ""])
    try folder.link("project/output", to: "../out")
    let output = try Workspace(around: folder.file("project")).outputFolder("output")
    let problem = #expect(throws: FileProblem.self) {
      try output.folder("a").write(files(["report.md": "x"]))
    }
    #expect(problem?.id == "outside-project")
    #expect(!SystemFile.exists(folder.file("out/a")))
  }

  @Test func reportsLieInTheFolderOfReports() throws {
    let folder = try TemporaryFolder(["tangent.yaml": "", "notebooks/n.md": "", "real/x": ""])
    try folder.link("output", to: "real")
    try folder.link("real/a", to: "../notebooks")
    let output = try Workspace(around: folder.path).outputFolder("output")
    // The user may keep all reports behind a link; one of them may not lie elsewhere.
    try output.folder("b").write(files(["report.md": "x"]))
    #expect(folder.text("real/b/report.md") == "x")
    #expect(throws: FileProblem.self) { try output.folder("a").write(files(["report.md": "x"])) }
    #expect(folder.files.filter { $0.hasPrefix("notebooks") } == ["notebooks/n.md"])
  }

  @Test(arguments: [".x", "a/.x", ".git", "figures/.git/config"])
  func nothingHiddenIsWritten(name: String) throws {
    let folder = try TemporaryFolder()
    let output = try Workspace(around: folder.path).outputFolder("output")
    let problem = #expect(throws: FileProblem.self) { try output.write([OutputFile(name, [1])]) }
    #expect(["hidden-file", "git-file"].contains(problem?.id))
    #expect(throws: FileProblem.self) { try output.folder(".h").write(files(["a": "a"])) }
    #expect(folder.files == [])
  }

  @Test(arguments: ["../a", "/a", "a/../../b", ""])
  func namesStayInTheFolder(name: String) throws {
    let folder = try TemporaryFolder()
    let output = try Workspace(around: folder.path).outputFolder("output")
    #expect(throws: FileProblem.self) { try output.write([OutputFile(name, [1])]) }
    #expect(folder.files == [])
  }

  @Test func reportsWhoseNotebookIsGoneAreFound() throws {
    let folder = try TemporaryFolder(["output/mine/notes.md": ""])
    let output = try Workspace(around: folder.path).outputFolder("output")
    try output.write(files(["index.html": "x"]))
    try output.folder("b").write(files(["report.md": "x", "figures/f.png": "f"]))
    try output.folder("a/deep").write(files(["report.md": "x"]))
    #expect(try output.reports() == ["a/deep", "b"])
    try output.folder("b").deleteReport()
    #expect(
      folder.files == [
        "output/.tangent-files", "output/a/deep/.tangent-files", "output/a/deep/report.md",
        "output/index.html", "output/mine/notes.md",
      ])
  }

  @Test func aFileMaySayItselfThatItIsTheSame() throws {
    let folder = try TemporaryFolder()
    let output = try Workspace(around: folder.path).outputFolder("output")
    let picture = { (pixels: String) in
      OutputFile("a.png", isSame: { $0.starts(with: Array("digest".utf8)) }) {
        Array("digest \(pixels)".utf8)
      }
    }
    try output.write([picture("here")])
    #expect(try output.write([picture("on another machine")]).isEmpty)
    #expect(folder.text("output/a.png") == "digest here")
  }

  @Test func aFileThatCannotBeWrittenLeavesTheOldReportWhole() throws {
    let folder = try TemporaryFolder()
    let output = try Workspace(around: folder.path).outputFolder("output")
    try output.write(files(["a": "old", "b": "old"]))
    let broken = OutputFile("c", isSame: { _ in false }) { () throws(FileProblem) in
      throw FileProblem("no-font", "no font")
    }
    #expect(throws: FileProblem.self) {
      try output.write(files(["a": "new", "b": "new"]) + [broken])
    }
    #expect(folder.text("output/a") == "old" && folder.text("output/b") == "old")
    #expect(folder.files == ["output/.tangent-files", "output/a", "output/b"])
  }

  @Test func aFileThatSomebodyPutsThereMeanwhileStays() throws {
    let folder = try TemporaryFolder()
    let output = try Workspace(around: folder.path).outputFolder("output")
    try output.write(files(["a": "old"]))
    let slow = OutputFile("b", isSame: { _ in false }) {
      try? folder.write("mine", to: "output/c")
      return Array("new".utf8)
    }
    let problem = #expect(throws: FileProblem.self) {
      try output.write(files(["a": "new"]) + [slow] + files(["c": "new"]))
    }
    #expect(problem?.message == "file 'output/c' that Tangent did not write")
    #expect(folder.text("output/a") == "old" && folder.text("output/c") == "mine")
    #expect(folder.files == ["output/.tangent-files", "output/a", "output/c"])
    #expect(folder.text("output/.tangent-files") == "a\n")
  }
}
