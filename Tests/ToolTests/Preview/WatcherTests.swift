import Foundation
import TestSupport
import Testing

@testable import Tool

@Suite("A watcher of folders")
struct WatcherTests {
  private static func watchers() -> [any FolderWatcher] {
    #if os(Linux)
      [InotifyWatcher() as (any FolderWatcher)?, PollingWatcher()].compactMap(\.self)
    #else
      [PollingWatcher()]
    #endif
  }

  @Test("tells files that are written, renamed and deleted, however it watches")
  func told() throws {
    for watcher in Self.watchers() {
      let folder = try TemporaryFolder(["a": "1", "b": "1", "c": "1"])
      watcher.watch([folder.path])
      #expect(watcher.changes(waiting: 50).isEmpty)
      try folder.write("22", to: "a")
      try FileManager.default.moveItem(atPath: folder.file("b"), toPath: folder.file("d"))
      try folder.delete("c")
      let changes = watcher.changes(waiting: 2000)
      for name in ["a", "b", "c", "d"] {
        #expect(changes.concern(folder.file(name)), "\(type(of: watcher)) \(name)")
      }
      #expect(!changes.concern(folder.file("e")))
    }
  }

  @Test("tells a folder that comes for all that lies in it")
  func folders() throws {
    for watcher in Self.watchers() {
      let folder = try TemporaryFolder()
      watcher.watch([folder.path, folder.file("missing")])
      try FileManager.default.createDirectory(
        atPath: folder.file("new"), withIntermediateDirectories: false)
      let changes = watcher.changes(waiting: 2000)
      #expect(changes.concern(folder.file("new/deep/file.csv")))
      #expect(!changes.concern(folder.file("newer")))
    }
  }
}
