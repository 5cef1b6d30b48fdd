import Optimization
import TestSupport
import Testing

@testable import Files

@Suite struct LedgerTests {
  /// What is asked of the disk while a ledger is kept.
  private func sights(_ work: (Ledger) -> Void) -> [Sight]? {
    let ledger = Ledger()
    work(ledger)
    return ledger.sights
  }

  private func allSights(of folder: TemporaryFolder) throws -> [Sight] {
    try #require(
      sights { ledger in
        for question in Sight.Question.allCases {
          for name in ["file", "folder", "missing"] {
            Disk.answer(.init(question: question, path: folder.file(name)), noting: ledger)
          }
        }
      })
  }

  @Test func everyLookIsNotedOnce() throws {
    let folder = try TemporaryFolder(["file": "a", "folder/b": "c"])
    let twice = try #require(
      sights { ledger in
        for _ in 0..<2 {
          Disk.answer(.init(question: .kind, path: folder.file("file")), noting: ledger)
        }
      })
    #expect(twice.count == 1)
    #expect(try allSights(of: folder).count == 3 * Sight.Question.allCases.count)
  }

  @Test func nothingChangedIsStillTrue() throws {
    let folder = try TemporaryFolder(["file": "a", "folder/b": "c"])
    #expect(try allSights(of: folder).allSatisfy(\.isStillTrue))
  }

  @Test(arguments: [
    ("file", Sight.Question.content), ("folder/new", .names), ("missing", .kind),
    ("missing", .resolved), ("file", .identity),
  ])
  func aChangeIsSeen(file: String, question: Sight.Question) throws {
    let folder = try TemporaryFolder(["file": "a", "folder/b": "c"])
    let sights = try allSights(of: folder)
    try folder.write("changed", to: file)
    #expect(sights.contains { $0.subject.question == question && !$0.isStillTrue })
  }

  @Test func aLinkInPlaceOfAFileIsSeen() throws {
    let folder = try TemporaryFolder(["file": "a", "same": "a"])
    let sights = try allSights(of: folder)
    try folder.delete("file")
    try folder.link("file", to: folder.file("same"))
    let changed = sights.filter { !$0.isStillTrue }.map(\.subject.question)
    #expect(changed.contains(.kind))
    #expect(changed.contains(.resolved))
    // Links are resolved before a file is read: this one would be refused.
    #expect(changed.contains(.content))
  }

  @Test func whatChangesBetweenTwoLooksIsWorthNothing() throws {
    let folder = try TemporaryFolder(["file": "a"])
    let ledger = Ledger()
    for text in ["a", "b"] {
      try folder.write(text, to: "file")
      Disk.answer(.init(question: .content, path: folder.file("file")), noting: ledger)
    }
    #expect(ledger.sights == nil)
    let other = Ledger()
    other.add(ledger.sights)
    #expect(other.sights == nil)
  }

  @Test func whatOtherThreadsSeeIsNotedToo() async throws {
    let folder = try TemporaryFolder(["tangent.yaml": "", "a.md": "a", "b.md": "b"])
    let ledger = Ledger()
    let workspace = try Workspace(around: folder.path).noting(in: ledger)
    await withTaskGroup { group in
      for name in ["a.md", "b.md"] {
        group.addTask { _ = try? workspace.notebook(at: folder.file(name)) }
      }
    }
    let read = try #require(ledger.sights).filter { $0.subject.question == .content }
    #expect(Set(read.map(\.subject.path)) == [folder.file("a.md"), folder.file("b.md")])
  }

  @Test func withoutALedgerNothingIsNoted() throws {
    let folder = try TemporaryFolder(["tangent.yaml": "", "a.md": "a"])
    let ledger = Ledger()
    let workspace = try Workspace(around: folder.path).noting(in: ledger)
    _ = try workspace.noting(in: nil).notebook(at: folder.file("a.md"))
    #expect(ledger.sights == [])
  }

  @Test func aSightKeepsItsBytes() throws {
    let sight = Sight(.init(question: .resolved, path: "/表/a"), answer: "/b")
    #expect(try Sight(bytes: sight.bytes) == sight)
  }
}
