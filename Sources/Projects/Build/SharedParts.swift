import Charting
import Files
import Pages
import Reports
import Synchronization

/// What is made once of a project and serves all work on it.
final class SharedParts: Sendable {
  let painter = Painter()
  /// The files of data that texts quote.
  let dataFiles = DataFiles()
  /// What typesets formulas and code, found at first use.
  let typesetters: Mutex<Typesetters?> = Mutex(nil)
  /// Results of notebooks that others quote, with what was seen on the way to them.
  let quoted: Mutex<[String: (results: RunResults, sights: [Sight]?)]> = Mutex([:])
  /// What links into other Markdown files can lead to, with what was seen on the way to it.
  let linked: Mutex<[String: (anchors: Anchors?, sights: [Sight]?)]> = Mutex([:])
  /// The notebooks with reports, by their folders.
  let membersByFolder: Mutex<[String: FolderMembers]> = Mutex([:])

  /// Forgets what notebooks and files of data gave, so that they are looked at again.
  func forgetResults() {
    quoted.withLock { $0 = [:] }
    linked.withLock { $0 = [:] }
    dataFiles.forget()
    membersByFolder.withLock { $0 = [:] }
  }
}
