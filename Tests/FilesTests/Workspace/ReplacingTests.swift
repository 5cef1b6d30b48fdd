import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct ReplacingTests {
  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func aFileIsReplacedWholeAndKeepsItsMode() throws {
    let folder = try TemporaryFolder(["a.md": "\u{FEFF}old\r\n"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.file("a.md"))
    let workspace = try Workspace(around: folder.path)
    try workspace.replace(try workspace.notebook(at: "a.md"), with: Array("\u{FEFF}new\r\n".utf8))
    #expect(folder.text("a.md") == "\u{FEFF}new\r\n")
    #expect(try mode(folder.file("a.md")) == 0o640)
    #expect(folder.files == ["a.md"])
  }

  @Test func aFileThatChangedMeanwhileStays() throws {
    let folder = try TemporaryFolder(["a.md": "old"])
    let workspace = try Workspace(around: folder.path)
    let file = try workspace.notebook(at: "a.md")
    try folder.write("edited", to: "a.md")
    let problem = #expect(throws: FileProblem.self) { try workspace.replace(file, with: [1]) }
    #expect(problem?.id == "changed-meanwhile")
    #expect(problem?.diagnostic().exitStatus == 4)
    #expect(folder.text("a.md") == "edited")
  }

  @Test func aLinkStaysALink() throws {
    let folder = try TemporaryFolder(["real/a.md": "old"])
    try folder.link("a.md", to: "real/a.md")
    let workspace = try Workspace(around: folder.path)
    try workspace.replace(try workspace.notebook(at: "a.md"), with: Array("new".utf8))
    #expect(try folder.isLink("a.md"))
    #expect(folder.text("real/a.md") == "new")
  }

  @Test func whatAKilledProcessLeftIsDeleted() throws {
    // No process has a number this high: Linux stops at 4,194,304.
    let folder = try TemporaryFolder(["a.md": "old", ".tangent-99999999-0.tmp": "half"])
    try folder.write("", to: ".tangent-\(ProcessInfo.processInfo.processIdentifier)-7.tmp")
    let workspace = try Workspace(around: folder.path)
    try workspace.replace(try workspace.notebook(at: "a.md"), with: Array("new".utf8))
    #expect(
      folder.files
        == [".tangent-\(ProcessInfo.processInfo.processIdentifier)-7.tmp", "a.md"])
  }

  @Test func whatOthersMayBeWritingStays() throws {
    // Another machine's process, one of another kind, and a folder of that name.
    let names = [
      ".tangent-99999999-0-0badc0de.tmp", ".tangent-x-0.tmp", ".tangent-99999999.tmp",
      ".tangent-99999999-0-1-2.tmp", ".tangent-0-0.tmp",
    ]
    let folder = try TemporaryFolder(["a.md": "old", ".tangent-99999999-1.tmp/kept": "k"])
    for name in names { try folder.write("", to: name) }
    let workspace = try Workspace(around: folder.path)
    try workspace.replace(try workspace.notebook(at: "a.md"), with: Array("new".utf8))
    #expect(folder.files == (names + [".tangent-99999999-1.tmp/kept", "a.md"]).sorted())
    let old = Date(timeIntervalSinceNow: -100_000)
    try FileManager.default.setAttributes(
      [.modificationDate: old], ofItemAtPath: folder.file(names[0]))
    try workspace.replace(try workspace.notebook(at: "a.md"), with: Array("newer".utf8))
    #expect(!folder.files.contains(names[0]))
  }

  @Test func aNewFileNeverReplacesOne() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace(around: folder.path)
    try workspace.create("notebooks/new.md", Array("text".utf8))
    let problem = #expect(throws: FileProblem.self) { try workspace.create("notebooks/new.md", []) }
    #expect(problem?.message == "file 'notebooks/new.md' is there already")
    #expect(folder.text("notebooks/new.md") == "text")
  }

  @Test func aFailureSaysWhyAndLeavesNothing() throws {
    let folder = try TemporaryFolder(["a": "a file"])
    let workspace = try Workspace(around: folder.path)
    let long = String(repeating: "x", count: 300)
    let problem = #expect(throws: FileProblem.self) { try workspace.write([1], to: long) }
    #expect(problem?.id == "long-name")
    let inside = #expect(throws: FileProblem.self) { try workspace.write([1], to: "a/b") }
    #expect(inside?.message == "cannot write 'a/b': no such file or directory")
    #expect(folder.files == ["a"])
  }

  @Test func anEditorThatSavesBeforeTheRenameIsNotOverwritten() throws {
    let folder = try TemporaryFolder(["a.md": "old"])
    let workspace = try Workspace(around: folder.path)
    let file = try workspace.notebook(at: "a.md")
    let save: @Sendable () -> Void = { try? folder.write("edited", to: "a.md") }
    let problem = AtomicWrite.$whenWritten.withValue(save) {
      #expect(throws: FileProblem.self) { try workspace.replace(file, with: Array("new".utf8)) }
    }
    #expect(problem?.id == "changed-meanwhile")
    #expect(folder.text("a.md") == "edited")
    #expect(folder.files == ["a.md"])
  }

  @Test func aRenameThatFailsLeavesTheOldFile() throws {
    let folder = try TemporaryFolder(["a.md": "old"])
    let workspace = try Workspace(around: folder.path)
    let file = try workspace.notebook(at: "a.md")
    let loss: @Sendable () -> Void = {
      for name in folder.files where name.hasSuffix(".tmp") { try? folder.delete(name) }
    }
    AtomicWrite.$whenWritten.withValue(loss) {
      _ = #expect(throws: FileProblem.self) {
        try workspace.replace(file, with: Array("new".utf8))
      }
    }
    #expect(folder.text("a.md") == "old")
  }

  @Test func aLinkPutThereMeanwhileIsNotFollowed() throws {
    let folder = try TemporaryFolder(["out/a.md": "theirs", "project/notebooks/a.md": "old"])
    let workspace = try Workspace(around: folder.file("project"))
    let file = try workspace.notebook(at: "notebooks/a.md")
    // Between the check and the rename the folder is another: what was checked is written to.
    let swap: @Sendable () -> Void = {
      _ = rename(folder.file("project/notebooks"), folder.file("project/moved"))
      try? folder.link("project/notebooks", to: folder.file("out"))
    }
    AtomicWrite.$whenWritten.withValue(swap) {
      try? workspace.replace(file, with: Array("new".utf8))
    }
    #expect(folder.text("out/a.md") == "theirs")
    #expect(folder.files.filter { $0.hasPrefix("out/") } == ["out/a.md"])
  }

  @Test func manyThreadsMayWriteOneFile() async throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace(around: folder.path)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          let bytes = [UInt8](repeating: UInt8(number), count: 100_000)
          try? workspace.write(bytes, to: "a")
        }
      }
    }
    let bytes = try workspace.notebook(at: "a").bytes
    #expect(bytes.count == 100_000 && Set(bytes).count == 1)
    #expect(folder.files == ["a"])
  }
}
