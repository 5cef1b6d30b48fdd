import Foundation
import TestSupport
import Testing

@testable import Literate

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
    #expect(Disk.isLink(folder.file("a.md")))
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
    let long = String(repeating: "x", count: 300)
    let problem = #expect(throws: FileProblem.self) {
      try AtomicWrite.write([1], to: folder.file(long), shown: "long", surviving: .process)
    }
    #expect(problem?.message == "cannot write 'long': file name too long")
    let inside = #expect(throws: FileProblem.self) {
      try AtomicWrite.write([1], to: folder.file("a/b"), shown: "a/b", surviving: .process)
    }
    #expect(inside?.message == "cannot write 'a/b': not a directory")
    #expect(folder.files == ["a"])
  }

  @Test func manyThreadsMayWriteOneFile() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a")
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          let bytes = [UInt8](repeating: UInt8(number), count: 100_000)
          try? AtomicWrite.write(bytes, to: path, shown: "a", surviving: .process)
        }
      }
    }
    let bytes = try Disk.read(path, shown: "a")
    #expect(bytes.count == 100_000 && Set(bytes).count == 1)
    #expect(folder.files == ["a"])
  }
}
