import Optimization
import TestSupport
import Testing

@testable import Files

@Suite struct LedgerTests {
  /// What is asked of the disk while a ledger is kept.
  private func sights(_ work: () -> Void) -> [Sight]? {
    let ledger = Ledger()
    Ledger.$current.withValue(ledger, operation: work)
    return ledger.sights
  }

  private func allSights(of folder: TemporaryFolder) throws -> [Sight] {
    try #require(
      sights {
        for question in Sight.Question.allCases {
          for name in ["file", "folder", "missing"] {
            Disk.answer(.init(question: question, path: folder.file(name)))
          }
        }
      })
  }

  @Test func everyLookIsNotedOnce() throws {
    let folder = try TemporaryFolder(["file": "a", "folder/b": "c"])
    let twice = try #require(
      sights {
        for _ in 0..<2 { Disk.answer(.init(question: .kind, path: folder.file("file"))) }
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
      Ledger.$current.withValue(ledger) {
        Disk.answer(.init(question: .content, path: folder.file("file")))
      }
    }
    #expect(ledger.sights == nil)
    let other = Ledger()
    other.add(ledger.sights)
    #expect(other.sights == nil)
  }

  @Test func aSightKeepsItsBytes() throws {
    let sight = Sight(.init(question: .resolved, path: "/表/a"), answer: "/b")
    #expect(try Sight(bytes: sight.bytes) == sight)
  }
}
